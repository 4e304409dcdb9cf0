import {
  CloudNat,
  Evidence,
  Fact,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { byDefault, decidedElsewhere } from '../defaults';
import { evidenceOf } from '../../resources/evidence';
import { Link, leadToSame, linkOf } from '../../resources/links';
import { isThereWith } from '../../resources/relation';
import { areSameKey } from '../../resources/place';
import { Resource, argument, nameArgument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  attributeEvidence,
  factOf,
  mapReading,
  readBool,
  readNumber,
  readText,
  readTexts,
  unresolved,
} from '../../resources/reading/reading';
import {
  Section,
  attributeOf,
  sectionOf,
  sections,
} from '../../resources/reading/section';
import { valueIn } from '../../resources/reading/values';
import { VpcPlace, networkOf, subnetworkOf } from './vpcPlace';

const PORTS = 'https://docs.cloud.google.com/nat/docs/ports-and-addresses';

const WHAT = 'egress.nat';

function any(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) {
    return true;
  }
  return answers.includes(undefined) ? undefined : false;
}

/** What a gateway covers, as far as it is known without asking for a place. */
interface Gateway {
  nat: Section;
  regionKey?: string;
  /** The network of its router, where it covers all subnetworks of that. */
  network?: Link;
  /** The subnetworks it lists; undefined where it lists none but covers the network. */
  subnetworks?: readonly (Link | undefined)[];
  /** Whether it cannot be told what it covers. */
  isUnclear: boolean;
}

function networkOfRouter({ graph, resource }: Section): Link | undefined {
  const router = argument(resource, 'router');
  const link =
    router &&
    linkOf(graph, router, ['google_compute_router'], graph.nearOf(resource));
  if (link?.kind !== 'declared') {
    return undefined;
  }
  const value = argument(link.resource, 'network');
  return value && networkOf(graph, value, graph.nearOf(link.resource));
}

/** Whether a listed subnetwork may have its primary range translated, from which Cloud Run takes its addresses. */
function translatesPrimaryRange(listed: Section): boolean {
  const ranges = readTexts(listed, 'source_ip_ranges_to_nat');
  return (
    ranges.state !== 'written' ||
    ranges.value.some(
      range => range === 'ALL_IP_RANGES' || range === 'PRIMARY_IP_RANGE',
    )
  );
}

/** A gateway to the internet; undefined where it is none. */
function gatewayOf(
  graph: ResourceGraph,
  resource: Resource,
): Gateway | undefined {
  const nat = sectionOf(graph, resource);
  const type = readText(nat, 'type');
  if (type.state === 'written' && type.value === 'PRIVATE') {
    return undefined;
  }
  const place = graph.nearOf(resource);
  const source = readText(nat, 'source_subnetwork_ip_ranges_to_nat');
  const listsSubnetworks =
    source.state === 'written' && source.value === 'LIST_OF_SUBNETWORKS';
  return {
    nat,
    regionKey: graph.regionKey(resource),
    isUnclear: source.state !== 'written',
    ...(listsSubnetworks
      ? {
          subnetworks: sections(nat, 'subnetwork')
            .filter(translatesPrimaryRange)
            .map(listed => {
              const name = valueIn(listed, 'name');
              return name && subnetworkOf(graph, name, place);
            }),
        }
      : { network: networkOfRouter(nat) }),
  };
}

/** Whether a gateway covers the place; undefined where that cannot be told. */
function covers(gateway: Gateway, place: VpcPlace): boolean | undefined {
  const { regionKey, subnetworks, network, isUnclear } = gateway;
  const isInRegion = areSameKey(regionKey, place.regionKey);
  if (isInRegion === false) {
    return false;
  }
  if (isUnclear) {
    return undefined;
  }
  if (subnetworks) {
    // A subnetwork belongs to one network alone.
    const { subnetwork } = place;
    return (
      subnetwork !== undefined &&
      any(subnetworks.map(listed => listed && leadToSame(listed, subnetwork)))
    );
  }
  const isInNetwork =
    network && place.network ? leadToSame(network, place.network) : undefined;
  return isInNetwork === true ? isInRegion : isInNetwork;
}

function addressesOf(nat: Section): CloudNat['addresses'] {
  const what = `${WHAT}.addresses`;
  const attribute = attributeOf(nat, 'nat_ips');
  if (!attribute) {
    return known(0, ...evidenceOf(nat.graph, nat.resource, nat.origin));
  }
  return attribute.value.kind === 'list'
    ? known(attribute.value.items.length, ...attributeEvidence(nat, attribute))
    : unresolved(what);
}

function allocationOf(nat: Section): CloudNat['allocation'] {
  const what = `${WHAT}.allocation`;
  const option = readText(nat, 'nat_ip_allocate_option');
  const addresses = attributeOf(nat, 'nat_ips');
  return factOf<'manual' | 'automatic', 'manual'>(
    mapReading(option, text =>
      text === 'MANUAL_ONLY' ? 'manual' : 'automatic',
    ),
    what,
    addresses
      ? known('manual', ...attributeEvidence(nat, addresses))
      : unknown({ code: 'not-declared', what }),
  );
}

function cloudNatOf(
  nat: Section,
  servesOthers: CloudNat['servesOthers'],
): CloudNat {
  const dynamic = readBool(nat, 'enable_dynamic_port_allocation');
  const name = nameArgument(nat.resource);
  return {
    name: (name && nat.graph.texts.of(name)) ?? nat.resource.address,
    allocation: allocationOf(nat),
    addresses: addressesOf(nat),
    minPortsPerVm: factOf<number, number>(
      readNumber(nat, 'min_ports_per_vm'),
      `${WHAT}.minPortsPerVm`,
      dynamic.state === 'unclear'
        ? unresolved(`${WHAT}.minPortsPerVm`)
        : byDefault(
            dynamic.state === 'written' && dynamic.value ? 32 : 64,
            PORTS,
          ),
    ),
    dynamicPorts: factOf<'enabled' | 'disabled', 'disabled'>(
      mapReading(dynamic, on => (on ? 'enabled' : 'disabled')),
      `${WHAT}.dynamicPorts`,
      byDefault('disabled', PORTS),
    ),
    servesOthers,
  };
}

/** A service that sends all its traffic through a network, and where that enters it. */
export interface NatUser {
  service: Resource;
  place: VpcPlace;
}

/** What else sends traffic through networks in ways that are not looked into. */
const OTHER_WORKLOADS = [
  'google_cloud_run_v2_job',
  'google_cloud_run_v2_worker_pool',
  'google_cloudfunctions2_function',
  'google_compute_instance',
  'google_compute_instance_from_template',
  'google_compute_instance_template',
  'google_compute_region_instance_template',
  'google_container_cluster',
  'google_dataflow_job',
  'google_workstations_workstation_cluster',
];

/** The Cloud NAT gateways of a configuration. */
export class CloudNats {
  private gateways: readonly Gateway[] | undefined;

  /** @param users - the services that send all their traffic through a network */
  constructor(
    private readonly graph: ResourceGraph,
    private readonly users: () => readonly NatUser[],
  ) {}

  private all(): readonly Gateway[] {
    this.gateways ??= this.graph
      .ofType('google_compute_router_nat')
      .flatMap(resource => gatewayOf(this.graph, resource) ?? []);
    return this.gateways;
  }

  /** Whether something else than a service sends traffic through a gateway. */
  private servesOthers(
    gateway: Gateway,
    service: Resource,
  ): CloudNat['servesOthers'] {
    const { graph } = this;
    const what = `${WHAT}.servesOthers`;
    const others = this.users().filter(user => user.service !== service);
    const answers = others.map(({ place }) => covers(gateway, place));
    const index = answers.indexOf(true);
    if (index >= 0) {
      const user = others[index].service;
      return known(true, ...evidenceOf(graph, user, user.origin));
    }
    const { resource, origin } = gateway.nat;
    return answers.includes(undefined) ||
      graph.ofType(...OTHER_WORKLOADS).length > 0
      ? unresolved(what)
      : known(false, ...evidenceOf(graph, resource, origin));
  }

  /** The gateway that covers the place where a service's traffic enters its network. */
  of(
    service: Resource,
    place: VpcPlace,
    otherwise: readonly Evidence[],
  ): Fact<CloudNat | null> {
    const { graph } = this;
    let isPossible = false;
    for (const gateway of this.all()) {
      const { nat } = gateway;
      const answer = covers(gateway, place);
      if (answer === true && isThereWith(nat.resource, service)) {
        return known(
          cloudNatOf(nat, this.servesOthers(gateway, service)),
          ...evidenceOf(graph, nat.resource, nat.origin),
        );
      }
      isPossible ||= answer !== false;
    }
    if (isPossible) {
      return unresolved(WHAT);
    }
    if (place.network?.kind !== 'declared') {
      return decidedElsewhere(WHAT);
    }
    const { resource } = place.network;
    const code = graph.completeness.beyond('nat', resource);
    return code
      ? unknown({ code, what: WHAT })
      : known(
          null,
          ...evidenceOf(graph, resource, resource.origin),
          ...otherwise,
        );
  }
}
