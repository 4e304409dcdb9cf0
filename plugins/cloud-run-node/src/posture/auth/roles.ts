import { INVOKER_ROLES } from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { linkOf } from '../../resources/links';
import { argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';

const INVOKE = 'run.routes.invoke';

const CUSTOM_ROLES = [
  'google_project_iam_custom_role',
  'google_organization_iam_custom_role',
];

/** Whether a role lets its holder call a service, and its name where it does. */
export type Invoking =
  | { invokes: true; role: string }
  | { invokes: false }
  | { invokes: 'unclear' };

/** Whether a role lets its holder call a service. A custom role has to be declared for that to be known. */
export function invokingRole(
  graph: ResourceGraph,
  value: ConfigValue,
  set: string | undefined,
): Invoking {
  const text = graph.texts.of(value);
  if (text?.startsWith('roles/')) {
    return INVOKER_ROLES.includes(text)
      ? { invokes: true, role: text }
      : { invokes: false };
  }
  const link = linkOf(graph, value, CUSTOM_ROLES, { set });
  if (link.kind !== 'declared') {
    return { invokes: 'unclear' };
  }
  const permissions = argument(link.resource, 'permissions');
  if (permissions?.kind !== 'list') {
    return { invokes: 'unclear' };
  }
  const names = permissions.items.map(item => graph.texts.of(item));
  if (names.includes(INVOKE)) {
    return { invokes: true, role: text ?? link.resource.address };
  }
  return { invokes: names.includes(undefined) ? 'unclear' : false };
}
