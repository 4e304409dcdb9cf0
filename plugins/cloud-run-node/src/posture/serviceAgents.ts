import { RuntimePosture, known } from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from './documentation';
import { byDefault } from './defaults';
import { PolicyBinding, policyBindings } from './auth/policyBindings';
import { principalOf } from './auth/principals';
import { evidenceOf } from '../resources/evidence';
import { isThereWith } from '../resources/relation';
import { areSameKey } from '../resources/place';
import { Resource } from '../resources/resource';
import { ResourceGraph } from '../resources/resourceGraph';
import { unresolved } from '../resources/reading/reading';

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
    const principals = members.map(member => principalOf(graph, member));
    if (name === ROLE && principals.some(one => AGENT.test(one ?? ''))) {
      return true;
    }
    isUnclear ||= name === undefined || principals.includes(undefined);
  }
  return isUnclear ? undefined : false;
}

/** A resource that writes the whole policy of a project, or all members of what may be the agent's role. */
interface Authoritative {
  resource: Resource;
  projectKey: string | undefined;
  gives: boolean | undefined;
}

/**
 * The Cloud Run service agents of the projects. Google Cloud grants them their role, so they hold it unless the
 * project's whole policy, or all members of the role, are written without them.
 */
export class ServiceAgents {
  private found: readonly Authoritative[] | undefined;

  constructor(private readonly graph: ResourceGraph) {}

  private isAboutRole(
    { type }: Resource,
    bindings: readonly PolicyBinding[] | undefined,
  ): boolean {
    return (
      type.endsWith('_policy') ||
      !bindings ||
      bindings.some(({ role }) => (this.graph.texts.of(role) ?? ROLE) === ROLE)
    );
  }

  private authoritative(): readonly Authoritative[] {
    this.found ??= this.graph
      .ofType('google_project_iam_policy', 'google_project_iam_binding')
      .flatMap(resource => {
        const bindings = policyBindings(this.graph, resource);
        return this.isAboutRole(resource, bindings)
          ? [
              {
                resource,
                projectKey: this.graph.projectKey(resource),
                gives: givesRole(this.graph, bindings),
              },
            ]
          : [];
      });
    return this.found;
  }

  /** Whether the agent that deploys a service holds its role. */
  of(service: Resource): RuntimePosture['serviceAgentRole'] {
    const own = this.graph.projectKey(service);
    let isPossible = false;
    for (const { resource, projectKey, gives } of this.authoritative()) {
      const isSame = areSameKey(own, projectKey);
      const isSure = isSame === true && isThereWith(resource, service);
      if (isSure && gives !== undefined) {
        return known(
          gives,
          ...evidenceOf(this.graph, resource, resource.origin),
        );
      }
      isPossible ||= isSame !== false && gives !== true;
    }
    return isPossible
      ? unresolved(WHAT)
      : byDefault(true, DOCUMENTATION.serviceAccount);
  }
}
