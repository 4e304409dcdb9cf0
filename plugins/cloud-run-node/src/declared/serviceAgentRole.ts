import { RuntimePosture, known } from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from '../manifest/documentation';
import { byDefault } from '../manifest/fieldFacts';
import { ResolvedResource } from '../terraform';
import { PolicyBinding, policyBindings } from './auth/policyBindings';
import { principalOf } from './auth/principals';
import { evidenceOf } from './graph/evidence';
import { isThereWith } from './graph/relation';
import { ResourceGraph } from './graph/resourceGraph';
import { unresolved } from './reading/reading';

const WHAT = 'runtime.serviceAgentRole';

const ROLE = 'roles/run.serviceAgent';

const AGENT = /@serverless-robot-prod\.iam\.gserviceaccount\.com$/;

/** Whether the bindings give the agent its role; undefined where that cannot be told. */
function givesRole(
  graph: ResourceGraph,
  bindings: readonly PolicyBinding[] | undefined,
): boolean | undefined {
  if (!bindings) {
    return undefined;
  }
  let isUnclear = false;
  for (const { role, members } of bindings) {
    const name = graph.texts.of(role);
    if (name !== undefined && name !== ROLE) {
      continue;
    }
    const principals = members?.map(member => principalOf(graph, member));
    if (name === ROLE && principals?.some(one => AGENT.test(one ?? ''))) {
      return true;
    }
    isUnclear ||=
      name === undefined || !principals || principals.includes(undefined);
  }
  return isUnclear ? undefined : false;
}

/**
 * Whether the Cloud Run service agent holds its role. Google Cloud grants it, so it does unless the project's whole
 * policy, or all members of the role, are written without it.
 */
export function serviceAgentRole(
  graph: ResourceGraph,
  service: ResolvedResource,
): RuntimePosture['serviceAgentRole'] {
  const { project } = graph.placeOf(service);
  const authoritative = graph
    .ofType('google_project_iam_policy', 'google_project_iam_binding')
    .filter(
      resource =>
        project !== undefined &&
        graph.placeOf(resource).project === project &&
        isThereWith(resource, service),
    );
  for (const resource of authoritative) {
    const bindings = policyBindings(graph, resource);
    const isPolicy = resource.type.endsWith('_policy');
    const isAboutRole =
      isPolicy ||
      bindings?.some(({ role }) => graph.texts.of(role) === ROLE) === true;
    if (isAboutRole) {
      const gives = givesRole(graph, bindings);
      return gives === undefined
        ? unresolved(WHAT)
        : known(gives, ...evidenceOf(graph, resource, resource.origin));
    }
  }
  return byDefault(true, DOCUMENTATION.serviceAccount);
}
