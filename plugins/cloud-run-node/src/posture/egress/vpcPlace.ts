import { Evidence, Fact, known } from 'backstage-plugin-cloud-run-common';
import { ConfigValue } from 'backstage-cloud-run-terraform';
import { decidedElsewhere } from '../defaults';
import { Link, linkOf } from '../../resources/links';
import { Near } from '../../resources/place';
import { Resource, argument, nameArgument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import { unresolved } from '../../resources/reading/reading';

const NETWORK_TYPES = ['google_compute_network'];

export const SUBNETWORK_TYPES = ['google_compute_subnetwork'];

/** Where in a VPC network the traffic of a service enters it. */
export interface VpcPlace {
  /** Undefined where nothing says which. */
  network?: Link;
  /** Undefined where nothing says which, or where Google keeps one for itself. */
  subnetwork?: Link;
  region?: string;
  /** What tells the region from others, also where it is not known. */
  regionKey?: string;
}

/** The network that a value names. */
export function networkOf(
  graph: ResourceGraph,
  value: ConfigValue,
  { set, project }: Near,
): Link {
  return linkOf(graph, value, NETWORK_TYPES, { set, project });
}

/** The subnetwork that a value names. */
export function subnetworkOf(
  graph: ResourceGraph,
  value: ConfigValue,
  near: Near,
): Link {
  return linkOf(graph, value, SUBNETWORK_TYPES, near);
}

/** The resource or data source that says something of what a link leads to. */
function sourceOf(link: Link | undefined): Resource | undefined {
  switch (link?.kind) {
    case 'declared':
      return link.resource;
    case 'outside':
      return link.data;
    default:
      return undefined;
  }
}

/** The network that a subnetwork says it is in. */
export function networkOfSubnetwork(
  graph: ResourceGraph,
  link: Link | undefined,
): Link | undefined {
  const source = sourceOf(link);
  const value = source && argument(source, 'network');
  return value && networkOf(graph, value, graph.nearOf(source));
}

/** The name of what a link leads to. */
export function nameFact(
  graph: ResourceGraph,
  link: Link,
  what: string,
  evidence: readonly Evidence[],
): Fact<string> {
  switch (link.kind) {
    case 'declared': {
      const value = nameArgument(link.resource);
      const name = value && graph.texts.of(value);
      return name === undefined ? unresolved(what) : known(name, ...evidence);
    }
    case 'outside':
      return link.name === undefined
        ? unresolved(what)
        : known(link.name, ...evidence);
    case 'possible':
      return unresolved(what);
    case 'unclear':
      return link.isElsewhere ? decidedElsewhere(what) : unresolved(what);
    default:
      return link satisfies never;
  }
}

/** A fact of what a link leads to: read where it is declared here, otherwise what somebody else decides. */
export function factOfLinked<T>(
  link: Link | undefined,
  what: string,
  read: (resource: Resource) => Fact<T>,
): Fact<T> {
  switch (link?.kind) {
    case 'declared':
      return read(link.resource);
    case undefined:
    case 'outside':
      return decidedElsewhere(what);
    case 'possible':
      return unresolved(what);
    case 'unclear':
      return link.isElsewhere ? decidedElsewhere(what) : unresolved(what);
    default:
      return link satisfies never;
  }
}
