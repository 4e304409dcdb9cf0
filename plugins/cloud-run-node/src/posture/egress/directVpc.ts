import {
  DirectVpc,
  Evidence,
  Fact,
  known,
} from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { byDefault } from '../defaults';
import { Link } from '../../resources/links';
import { Near } from '../../resources/place';
import { Resource, nameArgument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  factOf,
  readNumber,
  readText,
  unresolved,
} from '../../resources/reading/reading';
import { sectionOf } from '../../resources/reading/section';
import { Argument, WrittenInterface } from '../services';
import {
  VpcPlace,
  factOfLinked,
  nameFact,
  networkOf,
  networkOfSubnetwork,
  subnetworkOf,
} from './vpcPlace';

const MTU = 'https://docs.cloud.google.com/vpc/docs/mtu';

/** A network interface, and where its traffic enters the network. */
export interface DirectVpcPath {
  vpc: DirectVpc;
  place: VpcPlace;
}

/** Where no subnetwork is named, Cloud Run takes the one with the name of the network. */
function subnetworkNamedAs(
  graph: ResourceGraph,
  network: Link,
  near: Near,
): Link | undefined {
  const named: ConfigValue | undefined =
    network.kind === 'declared' ? nameArgument(network.resource) : undefined;
  const link = named && subnetworkOf(graph, named, near);
  return link?.kind === 'declared' ? link : undefined;
}

function writtenName(
  graph: ResourceGraph,
  argument: Argument | undefined,
  link: Link | undefined,
  what: string,
  evidence: readonly Evidence[],
): Fact<string | null> {
  return argument && link
    ? nameFact(graph, link, what, argument.evidence)
    : known(null, ...evidence);
}

/** The Direct VPC egress that a network interface is. */
export function directVpcPath(
  graph: ResourceGraph,
  { network, subnetwork, tags }: WrittenInterface,
  service: Resource,
  evidence: readonly Evidence[],
): DirectVpcPath {
  const near = graph.nearOf(service);
  const networkLink = network && networkOf(graph, network.value, near);
  const subnetworkLink = subnetwork
    ? subnetworkOf(graph, subnetwork.value, near)
    : networkLink && subnetworkNamedAs(graph, networkLink, near);
  const place: VpcPlace = {
    region: near.region,
    regionKey: graph.regionKey(service),
    network: networkLink ?? networkOfSubnetwork(graph, subnetworkLink),
    subnetwork: subnetworkLink,
  };
  return {
    place,
    vpc: {
      network: writtenName(
        graph,
        network,
        networkLink,
        'egress.vpc.network',
        evidence,
      ),
      subnetwork: writtenName(
        graph,
        subnetwork,
        subnetworkLink,
        'egress.vpc.subnetwork',
        evidence,
      ),
      subnetRange: factOfLinked(
        place.subnetwork,
        'egress.vpc.subnetRange',
        resource =>
          factOf(
            readText(sectionOf(graph, resource), 'ip_cidr_range'),
            'egress.vpc.subnetRange',
            unresolved('egress.vpc.subnetRange'),
          ),
      ),
      mtu: factOfLinked(place.network, 'egress.vpc.mtu', resource =>
        factOf<number, number>(
          readNumber(sectionOf(graph, resource), 'mtu'),
          'egress.vpc.mtu',
          byDefault(1460, MTU),
        ),
      ),
      tags,
    },
  };
}
