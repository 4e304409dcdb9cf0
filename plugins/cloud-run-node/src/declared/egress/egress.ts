import {
  EgressPath,
  EgressPosture,
  EgressTraffic,
  Evidence,
  Fact,
  Switch,
  known,
} from 'backstage-plugin-cloud-run-common';
import { DOCUMENTATION } from '../../manifest/documentation';
import { byDefault } from '../../manifest/fieldFacts';
import { ResourceGraph } from '../graph/resourceGraph';
import { factOf, mapReading, readBool, unresolved } from '../reading/reading';
import { sectionOf } from '../reading/section';
import { ServiceDeclaration } from '../services';
import { cloudNat } from './cloudNat';
import { connectorPath } from './connector';
import { directVpcPath } from './directVpc';
import { privateDns } from './privateDns';
import { sharedVpc } from './sharedVpc';
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
  const near = graph.placeOf(resource);
  const viaConnector =
    connectorPresence === 'there' && connector
      ? connectorPath(graph, connector, near)
      : undefined;
  const viaVpc =
    interfacePresence === 'there'
      ? directVpcPath(graph, vpcAccess.interface, near, vpcAccess.evidence)
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

/** Where the traffic of a service leaves. */
export function egressPosture(
  graph: ResourceGraph,
  service: ServiceDeclaration,
): EgressPosture {
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
      privateGoogleAccess: unresolved('egress.privateGoogleAccess'),
      privateDns: unresolved('egress.privateDns'),
      sharedVpc: unresolved('egress.sharedVpc'),
    };
  }
  return {
    path,
    traffic,
    nat: cloudNat(graph, resource, place, vpcAccess.evidence),
    privateGoogleAccess: privateGoogleAccess(graph, place),
    privateDns: privateDns(graph, resource, place),
    sharedVpc: sharedVpc(graph, resource, place, vpcAccess.evidence),
  };
}
