import {
  LoadBalancer,
  LoadBalancerType,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../../manifest/fieldFacts';
import {
  networkOf,
  networkOfSubnetwork,
  subnetworkOf,
} from '../egress/vpcPlace';
import { evidenceOf } from '../graph/evidence';
import { Link, leadToSame } from '../graph/links';
import { isThereWith } from '../graph/relation';
import { ResourceGraph, argument, contradicts } from '../graph/resourceGraph';
import { readText, unresolved } from '../reading/reading';
import { sectionOf } from '../reading/section';
import { FrontEnd } from './frontEnds';

type Presence = LoadBalancer['proxyOnlySubnetwork'];

const WHAT = 'ingress.loadBalancer.proxyOnlySubnetwork';

function networkOfRule(
  graph: ResourceGraph,
  { rule }: FrontEnd,
): Link | undefined {
  const place = graph.placeOf(rule);
  const network = argument(rule, 'network');
  if (network) {
    return networkOf(graph, network, place);
  }
  const subnetwork = argument(rule, 'subnetwork');
  return (
    subnetwork &&
    networkOfSubnetwork(graph, subnetworkOf(graph, subnetwork, place))
  );
}

function inNetwork(
  graph: ResourceGraph,
  frontEnd: FrontEnd,
  purpose: string,
): Presence {
  const network = networkOfRule(graph, frontEnd);
  const place = graph.placeOf(frontEnd.rule);
  const found = graph
    .ofType('google_compute_subnetwork')
    .map(subnetwork => {
      const written = readText(sectionOf(graph, subnetwork), 'purpose');
      const value = argument(subnetwork, 'network');
      const isOther =
        written.state === 'absent' ||
        (written.state === 'written' && written.value !== purpose) ||
        contradicts(graph.placeOf(subnetwork), place);
      const same =
        value && network
          ? leadToSame(
              networkOf(graph, value, graph.placeOf(subnetwork)),
              network,
            )
          : undefined;
      return {
        subnetwork,
        answer: isOther
          ? false
          : written.state === 'written'
          ? same
          : undefined,
      };
    })
    .filter(({ answer }) => answer !== false);
  const sure = found.find(
    ({ subnetwork, answer }) =>
      answer === true && isThereWith(subnetwork, frontEnd.rule),
  );
  if (sure) {
    const { subnetwork } = sure;
    return known(
      'present',
      ...evidenceOf(graph, subnetwork, subnetwork.origin),
    );
  }
  if (found.length > 0) {
    return unresolved(WHAT);
  }
  if (network?.kind !== 'declared') {
    return decidedElsewhere(WHAT);
  }
  const code = graph.completeness.beyond('subnetworks');
  const { resource } = network;
  return code
    ? unknown({ code, what: WHAT })
    : known('absent', ...evidenceOf(graph, resource, resource.origin));
}

/** Whether there is the proxy-only subnetwork that a type of load balancer needs. */
export function proxyOnlySubnetwork(
  graph: ResourceGraph,
  type: LoadBalancer['type'],
  frontEnds: readonly FrontEnd[],
): Presence {
  if (type.state === 'unknown') {
    return unresolved(WHAT);
  }
  const kind: LoadBalancerType = type.value;
  const [frontEnd] = frontEnds;
  switch (kind) {
    case 'global-external':
    case 'classic-external':
      return known('not-needed', ...type.evidence);
    case 'regional-external':
    case 'regional-internal':
      return frontEnd
        ? inNetwork(graph, frontEnd, 'REGIONAL_MANAGED_PROXY')
        : decidedElsewhere(WHAT);
    case 'cross-region-internal':
      return frontEnd
        ? inNetwork(graph, frontEnd, 'GLOBAL_MANAGED_PROXY')
        : decidedElsewhere(WHAT);
    default:
      return kind satisfies never;
  }
}
