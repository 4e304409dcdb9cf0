import {
  LoadBalancer,
  LoadBalancerType,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from '../defaults';
import {
  networkOf,
  networkOfSubnetwork,
  subnetworkOf,
} from '../egress/vpcPlace';
import { evidenceOf } from '../../resources/evidence';
import { Link, leadToSame } from '../../resources/links';
import { isThereWith } from '../../resources/relation';
import { areSameKey } from '../../resources/place';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { readText, unresolved } from '../../resources/reading/reading';
import { sectionOf } from '../../resources/reading/section';
import { FrontEnd } from './frontEnds';

type Presence = LoadBalancer['proxyOnlySubnetwork'];

const WHAT = 'ingress.loadBalancer.proxyOnlySubnetwork';

function networkOfRule(
  graph: ResourceGraph,
  { rule }: FrontEnd,
): Link | undefined {
  const place = graph.nearOf(rule);
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

/** A subnetwork for the proxies of load balancers, or one that may be. */
interface ProxySubnetwork {
  resource: Resource;
  /** Undefined where it is not known. */
  purpose?: string;
  network?: Link;
}

/** The proxy-only subnetworks of a configuration. */
export class ProxyOnlySubnetworks {
  private subnetworks: readonly ProxySubnetwork[] | undefined;

  constructor(private readonly graph: ResourceGraph) {}

  private all(): readonly ProxySubnetwork[] {
    const { graph } = this;
    this.subnetworks ??= graph
      .ofType('google_compute_subnetwork')
      .flatMap(resource => {
        const purpose = readText(sectionOf(graph, resource), 'purpose');
        if (purpose.state === 'absent') {
          return [];
        }
        const value = argument(resource, 'network');
        return [
          {
            resource,
            purpose: purpose.state === 'written' ? purpose.value : undefined,
            network: value && networkOf(graph, value, graph.nearOf(resource)),
          },
        ];
      });
    return this.subnetworks;
  }

  private inNetwork(frontEnd: FrontEnd, purpose: string): Presence {
    const { graph } = this;
    const network = networkOfRule(graph, frontEnd);
    const regionKey = graph.regionKey(frontEnd.rule);
    const isRegional = purpose === 'REGIONAL_MANAGED_PROXY';
    let isPossible = false;
    for (const subnetwork of this.all()) {
      const { resource } = subnetwork;
      const isInRegion =
        !isRegional || areSameKey(graph.regionKey(resource), regionKey);
      if (
        (subnetwork.purpose !== undefined && subnetwork.purpose !== purpose) ||
        isInRegion === false
      ) {
        continue;
      }
      const same =
        subnetwork.network &&
        network &&
        leadToSame(subnetwork.network, network);
      if (
        same === true &&
        isInRegion === true &&
        subnetwork.purpose !== undefined &&
        isThereWith(resource, frontEnd.rule)
      ) {
        return known(
          'present',
          ...evidenceOf(graph, resource, resource.origin),
        );
      }
      isPossible ||= same !== false;
    }
    if (isPossible) {
      return unresolved(WHAT);
    }
    if (network?.kind !== 'declared') {
      return decidedElsewhere(WHAT);
    }
    const { resource } = network;
    const code = graph.completeness.beyond('subnetworks', resource);
    return code
      ? unknown({ code, what: WHAT })
      : known('absent', ...evidenceOf(graph, resource, resource.origin));
  }

  /** Whether there is the one that a load balancer of a type needs. */
  of(type: LoadBalancer['type'], frontEnds: readonly FrontEnd[]): Presence {
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
          ? this.inNetwork(frontEnd, 'REGIONAL_MANAGED_PROXY')
          : decidedElsewhere(WHAT);
      case 'cross-region-internal':
        return frontEnd
          ? this.inNetwork(frontEnd, 'GLOBAL_MANAGED_PROXY')
          : decidedElsewhere(WHAT);
      default:
        return kind satisfies never;
    }
  }
}
