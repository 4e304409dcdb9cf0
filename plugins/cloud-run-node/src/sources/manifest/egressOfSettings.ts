import {
  Connector,
  DirectVpc,
  EgressPath,
  EgressPosture,
  Evidence,
  Fact,
  NetworkInterface,
  ServiceIdentity,
  SharedVpc,
  known,
  unknown,
} from 'backstage-plugin-cloud-run-common';
import { decidedElsewhere } from './fieldFacts';
import { ServiceSettings } from './serviceSettings';

const PROJECT = /(?:^|\/)projects\/([^/]+)\//;
const REGION = /(?:^|\/)(?:locations|regions)\/([^/]+)\//;

function directVpc(
  { network, subnetwork, tags = [] }: NetworkInterface,
  evidence: Evidence[],
): DirectVpc {
  return {
    network: known(network ?? null, ...evidence),
    subnetwork: known(subnetwork ?? null, ...evidence),
    subnetRange: decidedElsewhere('egress.vpc.subnetRange'),
    mtu: decidedElsewhere('egress.vpc.mtu'),
    tags: known(tags, ...evidence),
  };
}

function connectorNamed(
  name: string,
  evidence: Evidence[],
  { location }: ServiceIdentity,
): Connector {
  const region = REGION.exec(name)?.[1] ?? location;
  const elsewhere = (what: string) =>
    decidedElsewhere(`egress.connector.${what}`);
  return {
    name: known(name, ...evidence),
    network: elsewhere('network'),
    range: elsewhere('range'),
    region: region
      ? known(region, ...evidence)
      : unknown({ code: 'not-declared', what: 'egress.connector.region' }),
    state: elsewhere('state'),
    machineType: elsewhere('machineType'),
    minInstances: elsewhere('minInstances'),
    maxInstances: elsewhere('maxInstances'),
  };
}

function egressPath({
  service,
  connector,
  networkInterface,
}: ServiceSettings): Fact<EgressPath> {
  if (connector.state === 'unknown') {
    return connector;
  }
  if (networkInterface.state === 'unknown') {
    return networkInterface;
  }
  const viaConnector =
    connector.value === null
      ? undefined
      : connectorNamed(connector.value, connector.evidence, service);
  const viaVpc =
    networkInterface.value === null
      ? undefined
      : directVpc(networkInterface.value, networkInterface.evidence);
  if (viaConnector && viaVpc) {
    return known(
      { kind: 'conflicting', vpc: viaVpc, connector: viaConnector },
      ...connector.evidence,
      ...networkInterface.evidence,
    );
  }
  if (viaConnector) {
    return known(
      { kind: 'connector', connector: viaConnector },
      ...connector.evidence,
    );
  }
  return viaVpc
    ? known({ kind: 'direct-vpc', vpc: viaVpc }, ...networkInterface.evidence)
    : known({ kind: 'default' }, ...networkInterface.evidence);
}

function isNumber(project: string): boolean {
  return /^\d+$/.test(project);
}

/** Whose network it is. A short name is one of the service's own project; a project's number and id cannot be compared. */
function sharedVpc({
  service,
  networkInterface,
}: ServiceSettings): Fact<SharedVpc | null> {
  if (networkInterface.state === 'unknown') {
    return networkInterface;
  }
  if (networkInterface.value === null) {
    return decidedElsewhere('egress.sharedVpc');
  }
  const { network = '', subnetwork = '' } = networkInterface.value;
  const host = (PROJECT.exec(subnetwork) ?? PROJECT.exec(network))?.[1];
  if (host === undefined || host === service.project) {
    return known(null, ...networkInterface.evidence);
  }
  if (!service.project || isNumber(service.project) !== isNumber(host)) {
    return unknown({ code: 'unresolved', what: 'egress.sharedVpc' });
  }
  return known(
    {
      hostProject: host,
      networkUser: decidedElsewhere('egress.sharedVpc.networkUser'),
    },
    ...networkInterface.evidence,
  );
}

/** Where the service's traffic leaves, as far as its own description says. What the network then does, it does not. */
export function egressOfSettings(settings: ServiceSettings): EgressPosture {
  const path = egressPath(settings);
  if (path.state === 'known' && path.value.kind === 'default') {
    return {
      path,
      traffic: known(null, ...path.evidence),
      nat: known(null, ...path.evidence),
      privateGoogleAccess: known('disabled', ...path.evidence),
      privateDns: known('disabled', ...path.evidence),
      sharedVpc: known(null, ...path.evidence),
    };
  }
  return {
    path,
    traffic: path.state === 'unknown' ? path : settings.egressTraffic,
    nat: decidedElsewhere('egress.nat'),
    privateGoogleAccess: decidedElsewhere('egress.privateGoogleAccess'),
    privateDns: decidedElsewhere('egress.privateDns'),
    sharedVpc: sharedVpc(settings),
  };
}
