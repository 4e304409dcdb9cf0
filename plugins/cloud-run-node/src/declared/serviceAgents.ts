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

/** A resource that writes the whole policy of a project, or all members of the agent's role. */
interface Authoritative {
  resource: ResolvedResource;
  gives: boolean | undefined;
}

/**
 * The Cloud Run service agents of the projects. Google Cloud grants them their role, so they hold it unless the
 * project's whole policy, or all members of the role, are written without them.
 */
export class ServiceAgents {
  private byProject: Map<string, Authoritative[]> | undefined;

  constructor(private readonly graph: ResourceGraph) {}

  private authoritative(): Map<string, Authoritative[]> {
    if (!this.byProject) {
      this.byProject = new Map();
      for (const resource of this.graph.ofType(
        'google_project_iam_policy',
        'google_project_iam_binding',
      )) {
        const { project } = this.graph.placeOf(resource);
        const bindings = policyBindings(this.graph, resource);
        const isAboutRole =
          resource.type.endsWith('_policy') ||
          bindings?.some(({ role }) => this.graph.texts.of(role) === ROLE);
        if (project !== undefined && isAboutRole) {
          this.byProject.set(project, [
            ...(this.byProject.get(project) ?? []),
            { resource, gives: givesRole(this.graph, bindings) },
          ]);
        }
      }
    }
    return this.byProject;
  }

  /** Whether the agent that deploys a service holds its role. */
  of(service: ResolvedResource): RuntimePosture['serviceAgentRole'] {
    const { project } = this.graph.placeOf(service);
    const found =
      project === undefined
        ? undefined
        : this.authoritative()
            .get(project)
            ?.find(({ resource }) => isThereWith(resource, service));
    if (!found) {
      return byDefault(true, DOCUMENTATION.serviceAccount);
    }
    const { resource, gives } = found;
    return gives === undefined
      ? unresolved(WHAT)
      : known(gives, ...evidenceOf(this.graph, resource, resource.origin));
  }
}
