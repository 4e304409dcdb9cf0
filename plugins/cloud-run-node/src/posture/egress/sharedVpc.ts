import {
  Evidence,
  Fact,
  SharedVpc,
  known,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../defaults';
import { policyBindings } from '../auth/policyBindings';
import { principalOf } from '../auth/principals';
import { evidenceOf } from '../../resources/evidence';
import { Link } from '../../resources/links';
import { areSameProject } from '../../resources/place';
import { isThereWith } from '../../resources/relation';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { unresolved } from '../../resources/reading/reading';
import { VpcPlace } from './vpcPlace';

const WHAT = 'egress.sharedVpc';

const NETWORK_USER = 'roles/compute.networkUser';

/** The service agents of Cloud Run and of Serverless VPC Access. */
const AGENT =
  /@(serverless-robot-prod|gcp-sa-vpcaccess)\.iam\.gserviceaccount\.com$/;

const GRANT_TYPES = [
  'google_compute_subnetwork_iam_member',
  'google_compute_subnetwork_iam_binding',
  'google_project_iam_member',
  'google_project_iam_binding',
];

/** The project of what a link leads to, as a text and as an expression. */
function projectOf(graph: ResourceGraph, link: Link) {
  switch (link.kind) {
    case 'declared':
      return {
        project: graph.placeOf(link.resource).project,
        key: graph.projectKey(link.resource),
      };
    case 'outside':
      return {
        project: link.project,
        key: link.data && graph.projectKey(link.data),
      };
    case 'possible':
    case 'unclear':
      return undefined;
    default:
      return link satisfies never;
  }
}

/** The grants by which service agents may use the networks of other projects. */
export class NetworkUsers {
  private grants: Map<string, Resource[]> | undefined;

  constructor(private readonly graph: ResourceGraph) {}

  private isGrant(resource: Resource): boolean {
    const { graph } = this;
    const bindings = policyBindings(graph, resource) ?? [];
    return bindings.some(
      ({ role, members }) =>
        graph.texts.of(role) === NETWORK_USER &&
        members?.some(member => AGENT.test(principalOf(graph, member) ?? '')),
    );
  }

  private byProject(): Map<string, Resource[]> {
    if (!this.grants) {
      this.grants = new Map();
      for (const resource of this.graph.ofType(...GRANT_TYPES)) {
        const { project } = this.graph.placeOf(resource);
        if (project !== undefined && this.isGrant(resource)) {
          this.grants.set(project, [
            ...(this.grants.get(project) ?? []),
            resource,
          ]);
        }
      }
    }
    return this.grants;
  }

  /** Whether an agent may use the networks of a host project, where a grant of it is declared here. */
  of(service: Resource, hostProject: string): Fact<boolean> {
    const grant = this.byProject()
      .get(hostProject)
      ?.find(resource => isThereWith(resource, service));
    return grant
      ? known(true, ...evidenceOf(this.graph, grant, grant.origin))
      : decidedElsewhere(`${WHAT}.networkUser`);
  }
}

/** Whose network it is that the service's traffic enters; null where it is that of its own project. */
export function sharedVpc(
  graph: ResourceGraph,
  networkUsers: NetworkUsers,
  service: Resource,
  { network, subnetwork }: VpcPlace,
  evidence: readonly Evidence[],
): Fact<SharedVpc | null> {
  const link = subnetwork ?? network;
  if (!link) {
    return decidedElsewhere(WHAT);
  }
  const owner = projectOf(graph, link);
  if (!owner) {
    return unresolved(WHAT);
  }
  const { project } = graph.placeOf(service);
  const key = graph.projectKey(service);
  const isOwn =
    owner.project === undefined
      ? owner.key === key || undefined
      : areSameProject(owner.project, project);
  if (isOwn) {
    return known(null, ...evidence);
  }
  if (owner.project === undefined || isOwn === undefined) {
    return unresolved(WHAT);
  }
  return known(
    {
      hostProject: owner.project,
      networkUser: networkUsers.of(service, owner.project),
    },
    ...evidence,
  );
}
