import {
  ConfigValue,
  Origin,
  stringValue,
} from 'backstage-cloud-run-terraform';
import { Resource } from '../../resources/resource';
import { bodyOf, withAttributes } from './body';
import { Field, child, textOf } from './field';
import { manifestResource } from './manifestResource';

const NAME =
  /^(?:\/\/run\.googleapis\.com\/)?projects\/([^/]+)\/locations\/([^/]+)\/services\/([^/]+)$/;

/** Where a service is by its name in the Admin API or in the Asset Inventory; undefined where it is no such name. */
export function identityOfName(
  text: string,
  origin: Origin,
): Record<'name' | 'project' | 'location', ConfigValue> | undefined {
  const [, project, location, name] = NAME.exec(text) ?? [];
  return name === undefined
    ? undefined
    : {
        name: stringValue(name, origin),
        project: stringValue(project, origin),
        location: stringValue(location, origin),
      };
}

/** Whether a document is a service as version 2 of the Admin API writes it. */
export function isAdminService(document: Field): boolean {
  return (
    NAME.test(textOf(child(document, 'name')) ?? '') &&
    child(document, 'template').kind === 'object'
  );
}

/** A service of the Admin API as the provider's second resource for Cloud Run has it, which mirrors that API. */
export function adminService(document: Field): Resource[] {
  if (document.kind !== 'object') {
    return [];
  }
  const name = textOf(child(document, 'name')) ?? '';
  return [
    manifestResource(
      'google_cloud_run_v2_service',
      withAttributes(bodyOf(document, { isPart: false }), {
        ...identityOfName(name, document.origin),
      }),
      document.origin,
    ),
  ];
}
