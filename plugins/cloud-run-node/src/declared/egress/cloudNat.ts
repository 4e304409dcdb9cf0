import {
  CloudNat,
  Evidence,
  Fact,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { byDefault, decidedElsewhere } from '../../manifest/fieldFacts';
import { ResolvedResource } from '../../terraform';
import { evidenceOf } from '../graph/evidence';
import { leadToSame, linkOf } from '../graph/links';
import { isThereWith } from '../graph/relation';
import {
  ResourceGraph,
  argument,
  contradicts,
  nameArgument,
} from '../graph/resourceGraph';
import {
  attributeEvidence,
  factOf,
  mapReading,
  readBool,
  readNumber,
  readText,
  unresolved,
} from '../reading/reading';
import { Section, attributeOf, sectionOf, sections } from '../reading/section';
import { valueIn } from '../reading/values';
import { VpcPlace, networkOf, subnetworkOf } from './vpcPlace';

const PORTS = 'https://docs.cloud.google.com/nat/docs/ports-and-addresses';

const WHAT = 'egress.nat';

function any(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) {
    return true;
  }
  return answers.includes(undefined) ? undefined : false;
}

/** Whether the gateway's list of subnetworks names the place's; a subnetwork belongs to one network alone. */
function lists(nat: Section, { subnetwork }: VpcPlace): boolean | undefined {
  if (!subnetwork) {
    return false;
  }
  const near = nat.graph.placeOf(nat.resource);
  return any(
    sections(nat, 'subnetwork').map(listed => {
      const name = valueIn(listed, 'name');
      return name
        ? leadToSame(subnetworkOf(nat.graph, name, near), subnetwork)
        : undefined;
    }),
  );
}

/** Whether the gateway's router is in the place's network. */
function isInNetwork(
  { graph, resource }: Section,
  { network }: VpcPlace,
): boolean | undefined {
  const router = argument(resource, 'router');
  const link =
    router &&
    linkOf(graph, router, ['google_compute_router'], graph.placeOf(resource));
  if (link?.kind !== 'declared' || !network) {
    return undefined;
  }
  const value = argument(link.resource, 'network');
  return value
    ? leadToSame(networkOf(graph, value, graph.placeOf(link.resource)), network)
    : undefined;
}

/** Whether a gateway covers the place; undefined where that cannot be told. */
function covers(nat: Section, place: VpcPlace): boolean | undefined {
  const { region } = nat.graph.placeOf(nat.resource);
  if (contradicts({ region }, { region: place.region })) {
    return false;
  }
  const type = readText(nat, 'type');
  if (type.state === 'written' && type.value === 'PRIVATE') {
    return false;
  }
  const source = readText(nat, 'source_subnetwork_ip_ranges_to_nat');
  if (source.state !== 'written') {
    return undefined;
  }
  return source.value === 'LIST_OF_SUBNETWORKS'
    ? lists(nat, place)
    : isInNetwork(nat, place);
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

function gatewayOf(nat: Section): CloudNat {
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
  };
}

/** The Cloud NAT that covers the place where a service's traffic enters its network. */
export function cloudNat(
  graph: ResourceGraph,
  service: ResolvedResource,
  place: VpcPlace,
  otherwise: readonly Evidence[],
): Fact<CloudNat | null> {
  const gateways = graph
    .ofType('google_compute_router_nat')
    .map(resource => sectionOf(graph, resource))
    .map(nat => ({ nat, covers: covers(nat, place) }))
    .filter(({ covers: answer }) => answer !== false);
  const sure = gateways.find(
    ({ nat, covers: answer }) =>
      answer === true && isThereWith(nat.resource, service),
  );
  if (sure) {
    const { resource, origin } = sure.nat;
    return known(gatewayOf(sure.nat), ...evidenceOf(graph, resource, origin));
  }
  if (gateways.length > 0) {
    return unresolved(WHAT);
  }
  if (place.network?.kind !== 'declared') {
    return decidedElsewhere(WHAT);
  }
  const code = graph.completeness.beyond('nat');
  return code
    ? unknown({ code, what: WHAT })
    : known(
        null,
        ...evidenceOf(
          graph,
          place.network.resource,
          place.network.resource.origin,
        ),
        ...otherwise,
      );
}
