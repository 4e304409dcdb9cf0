import {
  Evidence,
  Fact,
  SharedVpc,
  known,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../../manifest/fieldFacts';
import { ResolvedResource } from '../../terraform';
import { policyBindings } from '../auth/policyBindings';
import { principalOf } from '../auth/principals';
import { evidenceOf } from '../graph/evidence';
import { Link } from '../graph/links';
import { isThereWith } from '../graph/relation';
import { ResourceGraph } from '../graph/resourceGraph';
import { unresolved } from '../reading/reading';
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

/** Whether the service agent may use the network, where a grant of it is declared here. */
function networkUser(
  graph: ResourceGraph,
  service: ResolvedResource,
  hostProject: string,
): Fact<boolean> {
  const grant = graph
    .ofType(...GRANT_TYPES)
    .find(
      resource =>
        graph.placeOf(resource).project === hostProject &&
        isThereWith(resource, service) &&
        policyBindings(graph, resource)?.some(
          ({ role, members }) =>
            graph.texts.of(role) === NETWORK_USER &&
            members?.some(member =>
              AGENT.test(principalOf(graph, member) ?? ''),
            ),
        ),
    );
  return grant
    ? known(true, ...evidenceOf(graph, grant, grant.origin))
    : decidedElsewhere(`${WHAT}.networkUser`);
}

/** Whose network it is that the service's traffic enters; null where it is that of its own project. */
export function sharedVpc(
  graph: ResourceGraph,
  service: ResolvedResource,
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
  if (
    (owner.project !== undefined && owner.project === project) ||
    (owner.project === undefined && owner.key === key)
  ) {
    return known(null, ...evidence);
  }
  if (owner.project === undefined || project === undefined) {
    return unresolved(WHAT);
  }
  return known(
    {
      hostProject: owner.project,
      networkUser: networkUser(graph, service, owner.project),
    },
    ...evidence,
  );
}
