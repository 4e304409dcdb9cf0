import {
  EgressPath,
  EgressPosture,
  EgressTraffic,
  Evidence,
  Fact,
  Switch,
  known,
} from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from '../documentation';
import { byDefault } from '../defaults';
import { ResourceGraph } from '../../resources/resourceGraph';
import {
  factOf,
  mapReading,
  readBool,
  unresolved,
} from '../../resources/reading/reading';
import { sectionOf } from '../../resources/reading/section';
import { ServiceDeclaration } from '../services';
import { CloudNats, NatUser } from './cloudNats';
import { connectorPath } from './connector';
import { DefaultRoutes } from './defaultRoute';
import { directVpcPath } from './directVpc';
import { PrivateZones } from './privateZones';
import { NetworkUsers, sharedVpc } from './sharedVpc';
import { VpcPlace, factOfLinked } from './vpcPlace';

const PRIVATE_GOOGLE_ACCESS =
  'https://docs.cloud.google.com/vpc/docs/private-google-access';

/** The way a service's traffic takes, and where it enters a network. */
interface Way {
  path: Fact<EgressPath>;
  place?: VpcPlace;
}

function wayOf(
  graph: ResourceGraph,
  { resource, evidence, vpcAccess }: ServiceDeclaration,
): Way {
  const { connectorPresence, interfacePresence, connector } = vpcAccess;
  if (connectorPresence === 'unclear' || interfacePresence === 'unclear') {
    return { path: unresolved('egress.path') };
  }
  const near = graph.nearOf(resource);
  const viaConnector =
    connectorPresence === 'there' && connector
      ? connectorPath(graph, connector, near)
      : undefined;
  const viaVpc =
    interfacePresence === 'there'
      ? directVpcPath(graph, vpcAccess.interface, resource, vpcAccess.evidence)
      : undefined;
  if (viaConnector && viaVpc) {
    return {
      path: known(
        {
          kind: 'conflicting',
          vpc: viaVpc.vpc,
          connector: viaConnector.connector,
        },
        ...vpcAccess.evidence,
      ),
      place: viaVpc.place,
    };
  }
  if (viaConnector) {
    return {
      path: known(
        { kind: 'connector', connector: viaConnector.connector },
        ...(connector?.evidence ?? vpcAccess.evidence),
      ),
      place: viaConnector.place,
    };
  }
  return viaVpc
    ? {
        path: known(
          { kind: 'direct-vpc', vpc: viaVpc.vpc },
          ...vpcAccess.evidence,
        ),
        place: viaVpc.place,
      }
    : { path: known({ kind: 'default' }, ...evidence) };
}

function onDefaultPath(
  path: Fact<EgressPath>,
  evidence: readonly Evidence[],
): EgressPosture {
  return {
    path,
    traffic: known(null, ...evidence),
    nat: known(null, ...evidence),
    defaultRoute: known('internet-gateway', ...evidence),
    privateGoogleAccess: known('disabled', ...evidence),
    privateDns: known('disabled', ...evidence),
    sharedVpc: known(null, ...evidence),
  };
}

function privateGoogleAccess(
  graph: ResourceGraph,
  { subnetwork }: VpcPlace,
): Fact<Switch> {
  const what = 'egress.privateGoogleAccess';
  return factOfLinked(subnetwork, what, resource =>
    factOf<Switch, Switch>(
      mapReading(
        readBool(sectionOf(graph, resource), 'private_ip_google_access'),
        on => (on ? 'enabled' : 'disabled'),
      ),
      what,
      byDefault('disabled', PRIVATE_GOOGLE_ACCESS),
    ),
  );
}

/** Where the traffic of the services of a configuration leaves. */
export class Egress {
  private readonly nats: CloudNats;
  private readonly routes: DefaultRoutes;
  private readonly zones: PrivateZones;
  private readonly networkUsers: NetworkUsers;
  private users: readonly NatUser[] | undefined;
  private readonly postures = new Map<ServiceDeclaration, EgressPosture>();

  constructor(
    private readonly graph: ResourceGraph,
    private readonly services: readonly ServiceDeclaration[],
  ) {
    this.nats = new CloudNats(graph, () => this.natUsers());
    this.routes = new DefaultRoutes(graph);
    this.zones = new PrivateZones(graph);
    this.networkUsers = new NetworkUsers(graph);
  }

  /** The services that send all their traffic through a network, found once. */
  private natUsers(): readonly NatUser[] {
    this.users ??= this.services.flatMap(service => {
      const { traffic } = service.vpcAccess;
      const { place } = wayOf(this.graph, service);
      return place &&
        traffic.state === 'written' &&
        traffic.value === 'all-traffic'
        ? [{ service: service.resource, place }]
        : [];
    });
    return this.users;
  }

  /** Where the traffic of a service leaves. */
  of(service: ServiceDeclaration): EgressPosture {
    const found = this.postures.get(service);
    if (found) {
      return found;
    }
    const posture = this.posture(service);
    this.postures.set(service, posture);
    return posture;
  }

  private posture(service: ServiceDeclaration): EgressPosture {
    const { graph } = this;
    const { resource, evidence, vpcAccess } = service;
    const { path, place } = wayOf(graph, service);
    if (path.state === 'known' && path.value.kind === 'default') {
      return onDefaultPath(path, evidence);
    }
    const traffic = factOf<EgressTraffic, EgressTraffic>(
      vpcAccess.traffic,
      'egress.traffic',
      byDefault('private-ranges-only', DOCUMENTATION.egress),
    );
    if (!place) {
      return {
        path,
        traffic:
          vpcAccess.traffic.state === 'written'
            ? traffic
            : unresolved('egress.traffic'),
        nat: unresolved('egress.nat'),
        defaultRoute: unresolved('egress.defaultRoute'),
        privateGoogleAccess: unresolved('egress.privateGoogleAccess'),
        privateDns: unresolved('egress.privateDns'),
        sharedVpc: unresolved('egress.sharedVpc'),
      };
    }
    return {
      path,
      traffic,
      nat: this.nats.of(resource, place, vpcAccess.evidence),
      defaultRoute: this.routes.of(place),
      privateGoogleAccess: privateGoogleAccess(graph, place),
      privateDns: this.zones.of(resource, place),
      sharedVpc: sharedVpc(
        graph,
        this.networkUsers,
        resource,
        place,
        vpcAccess.evidence,
      ),
    };
  }
}
