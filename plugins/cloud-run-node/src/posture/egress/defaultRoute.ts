import {
  EgressPosture,
  Evidence,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { evidenceOf } from '../../resources/evidence';
import { Link, leadToSame } from '../../resources/links';
import { isThereWith } from '../../resources/relation';
import { Resource, argument } from '../../resources/resource';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  readBool,
  readText,
  unresolved,
} from '../../resources/reading/reading';
import { sectionOf } from '../../resources/reading/section';
import { byDefault, decidedElsewhere } from '../defaults';
import { VpcPlace, networkOf } from './vpcPlace';

const WHAT = 'egress.defaultRoute';

const ROUTES = 'https://docs.cloud.google.com/vpc/docs/routes';

type DefaultRoute = EgressPosture['defaultRoute'];

/** A route for everything, or one that may be. */
interface Route {
  resource: Resource;
  network?: Link;
  /** Where it leads; undefined where that is not known. */
  to?: 'internet-gateway' | 'elsewhere';
  /** Whether it is for everything, and for every instance. */
  isSure: boolean;
}

function routeOf(graph: ResourceGraph, resource: Resource): Route | undefined {
  const section = sectionOf(graph, resource);
  const range = readText(section, 'dest_range');
  if (
    range.state === 'absent' ||
    (range.state === 'written' && range.value !== '0.0.0.0/0')
  ) {
    return undefined;
  }
  const gateway = readText(section, 'next_hop_gateway');
  const network = argument(resource, 'network');
  const isInternet =
    gateway.state === 'written' &&
    gateway.value.endsWith('default-internet-gateway');
  return {
    resource,
    network: network && networkOf(graph, network, graph.nearOf(resource)),
    ...(gateway.state !== 'unclear' && {
      to: isInternet ? 'internet-gateway' : 'elsewhere',
    }),
    isSure: range.state === 'written' && !argument(resource, 'tags'),
  };
}

/** The default routes of networks. A network has one to the internet gateway unless it is told to delete it. */
export class DefaultRoutes {
  private routes: readonly Route[] | undefined;

  constructor(private readonly graph: ResourceGraph) {}

  private all(): readonly Route[] {
    this.routes ??= this.graph
      .ofType('google_compute_route')
      .flatMap(resource => routeOf(this.graph, resource) ?? []);
    return this.routes;
  }

  /** Where the network of a place sends what is for the internet. A route of one's own goes before the one by default. */
  of({ network }: VpcPlace): DefaultRoute {
    const routes = this.all().filter(
      route =>
        network === undefined ||
        route.network === undefined ||
        leadToSame(route.network, network) !== false,
    );
    const written = routes.find(
      ({ network: own, isSure, to, resource }) =>
        to === 'elsewhere' &&
        isSure &&
        network?.kind === 'declared' &&
        own !== undefined &&
        leadToSame(own, network) === true &&
        isThereWith(resource, network.resource),
    );
    if (written) {
      return known('elsewhere', ...this.linesOf(written.resource));
    }
    if (network?.kind !== 'declared') {
      return decidedElsewhere(WHAT);
    }
    return this.ofDeclared(network.resource, routes);
  }

  private linesOf(resource: Resource): Evidence[] {
    return evidenceOf(this.graph, resource, resource.origin);
  }

  private ofDeclared(
    network: Resource,
    routes: readonly Route[],
  ): DefaultRoute {
    if (routes.some(({ to }) => to !== 'internet-gateway')) {
      return unresolved(WHAT);
    }
    const deleted = readBool(
      sectionOf(this.graph, network),
      'delete_default_routes_on_create',
    );
    if (
      deleted.state === 'absent' ||
      (deleted.state === 'written' && !deleted.value)
    ) {
      return byDefault('internet-gateway', ROUTES);
    }
    const [route] = routes;
    if (route) {
      return known('internet-gateway', ...this.linesOf(route.resource));
    }
    if (deleted.state !== 'written') {
      return unresolved(WHAT);
    }
    const code = this.graph.completeness.beyond('nat', network);
    return code
      ? unknown({ code, what: WHAT })
      : known('none', ...deleted.evidence);
  }
}
