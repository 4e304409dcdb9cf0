import {
  Connector,
  Fact,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { byDefault, decidedElsewhere } from '../defaults';
import { evidenceOf } from '../../resources/evidence';
import { Link, linkOf } from '../../resources/links';
import { Near, Place } from '../../resources/place';
import { Resource } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  factOf,
  readNumber,
  readText,
  unresolved,
} from '../../resources/reading/reading';
import { Section, sectionOf, within } from '../../resources/reading/section';
import { valueIn } from '../../resources/reading/values';
import { Argument } from '../services';
import {
  VpcPlace,
  factOfLinked,
  nameFact,
  networkOf,
  networkOfSubnetwork,
  subnetworkOf,
} from './vpcPlace';

const CONNECTOR_TYPES = ['google_vpc_access_connector'];

const DEFAULT_MACHINE =
  'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/vpc_access_connector';

/** A connector, and where its traffic enters the network. */
export interface ConnectorPath {
  connector: Connector;
  place: VpcPlace;
}

const at = (field: string) => `egress.connector.${field}`;

function placeOfDeclared(section: Section): VpcPlace {
  const { graph, resource } = section;
  const place = graph.nearOf(resource);
  const subnet = within(section, 'subnet');
  const name = valueIn(subnet, 'name');
  const projectValue = valueIn(subnet, 'project_id');
  const project = projectValue && graph.texts.of(projectValue);
  const subnetwork =
    name &&
    subnetworkOf(graph, name, {
      set: place.set,
      project: project ?? place.project,
      region: place.region,
    });
  const network = valueIn(section, 'network');
  return {
    region: place.region,
    regionKey: graph.regionKey(resource),
    subnetwork,
    network: network
      ? networkOf(graph, network, place)
      : networkOfSubnetwork(graph, subnetwork),
  };
}

function rangeOf(section: Section, { subnetwork }: VpcPlace): Fact<string> {
  const what = 'egress.connector.range';
  const own = readText(section, 'ip_cidr_range');
  return own.state === 'absent'
    ? factOfLinked(subnetwork, what, resource =>
        factOf(
          readText(sectionOf(section.graph, resource), 'ip_cidr_range'),
          what,
          unresolved(what),
        ),
      )
    : factOf(own, what, unresolved(what));
}

function declaredConnector(
  graph: ResourceGraph,
  resource: Resource,
): ConnectorPath {
  const section = sectionOf(graph, resource);
  const evidence = evidenceOf(graph, resource, resource.origin);
  const place = placeOfDeclared(section);
  const undeclared = (field: string) =>
    unknown({ code: 'not-declared', what: at(field) });
  return {
    place,
    connector: {
      name: factOf(
        readText(section, 'name'),
        at('name'),
        unresolved(at('name')),
      ),
      network: place.network
        ? nameFact(graph, place.network, at('network'), evidence)
        : decidedElsewhere(at('network')),
      range: rangeOf(section, place),
      region:
        place.region === undefined
          ? unresolved(at('region'))
          : known(place.region, ...evidence),
      state: unknown({ code: 'not-observed', what: at('state') }),
      machineType: factOf<string, string>(
        readText(section, 'machine_type'),
        at('machineType'),
        byDefault('e2-micro', DEFAULT_MACHINE),
      ),
      minInstances: factOf(
        readNumber(section, 'min_instances'),
        at('minInstances'),
        undeclared('minInstances'),
      ),
      maxInstances: factOf(
        readNumber(section, 'max_instances'),
        at('maxInstances'),
        undeclared('maxInstances'),
      ),
    },
  };
}

function connectorElsewhere(
  link: Exclude<Link, { kind: 'declared' }>,
  { evidence }: Argument,
  near: Place,
): ConnectorPath {
  const isOutside = link.kind === 'outside';
  const other = (field: string) =>
    isOutside ? decidedElsewhere(at(field)) : unresolved(at(field));
  const region = isOutside ? link.region ?? near.region : undefined;
  return {
    place: { region: near.region },
    connector: {
      name:
        isOutside && link.name !== undefined
          ? known(link.name, ...evidence)
          : unresolved(at('name')),
      network: other('network'),
      range: isOutside
        ? decidedElsewhere('egress.connector.range')
        : unresolved('egress.connector.range'),
      region: region ? known(region, ...evidence) : unresolved(at('region')),
      state: other('state'),
      machineType: other('machineType'),
      minInstances: other('minInstances'),
      maxInstances: other('maxInstances'),
    },
  };
}

/** The connector that an argument of a service names. */
export function connectorPath(
  graph: ResourceGraph,
  argument: Argument,
  near: Near,
): ConnectorPath {
  const link = linkOf(graph, argument.value, CONNECTOR_TYPES, near);
  return link.kind === 'declared'
    ? declaredConnector(graph, link.resource)
    : connectorElsewhere(link, argument, near);
}
