import { Fact, known, unknown } from '../facts';
import {
  CloudNat,
  Connector,
  DirectVpc,
  EgressPath,
  EgressPosture,
  EgressTraffic,
} from '../posture';
import { parseNetworkInterfaces } from './declarations';
import { readAnnotation } from './readAnnotation';
import { Annotations, asSwitch, asWord } from './typedValues';

function directVpc(annotations: Annotations): DirectVpc {
  const fact = readAnnotation(annotations, 'networkInterfaces');
  const first =
    fact.state === 'known'
      ? parseNetworkInterfaces(fact.value)?.[0]
      : undefined;
  const of = <T>(value: T): Fact<T> =>
    fact.state === 'known' ? known(value, ...fact.evidence) : fact;
  return {
    network: of(first?.network ?? null),
    subnetwork: of(first?.subnetwork ?? null),
    subnetRange: readAnnotation(annotations, 'subnetRange'),
    mtu: unknown({ code: 'not-declared', what: 'egress.vpc.mtu' }),
    tags: of(first?.tags ?? []),
  };
}

function connector(annotations: Annotations): Connector {
  const undeclared = (what: string) =>
    unknown({ code: 'not-declared', what: `egress.connector.${what}` });
  return {
    name: readAnnotation(annotations, 'vpcAccessConnector'),
    network: undeclared('network'),
    range: readAnnotation(annotations, 'subnetRange'),
    region: undeclared('region'),
    state: undeclared('state'),
    machineType: undeclared('machineType'),
    minInstances: undeclared('minInstances'),
    maxInstances: undeclared('maxInstances'),
  };
}

function egressPath(annotations: Annotations): Fact<EgressPath> {
  const connectorName = readAnnotation(annotations, 'vpcAccessConnector');
  const interfaces = readAnnotation(annotations, 'networkInterfaces');
  const declared = readAnnotation(annotations, 'egressPath');
  const viaConnector =
    connectorName.state === 'known' ||
    (declared.state === 'known' && declared.value === 'connector');
  const viaVpc =
    interfaces.state === 'known' ||
    (declared.state === 'known' && declared.value === 'direct-vpc');
  const evidence = [connectorName, interfaces, declared].flatMap(fact =>
    fact.state === 'known' ? fact.evidence : [],
  );
  if (viaConnector && viaVpc) {
    return known(
      {
        kind: 'conflicting',
        vpc: directVpc(annotations),
        connector: connector(annotations),
      },
      ...evidence,
    );
  }
  if (viaConnector) {
    return known(
      { kind: 'connector', connector: connector(annotations) },
      ...evidence,
    );
  }
  if (viaVpc) {
    return known(
      { kind: 'direct-vpc', vpc: directVpc(annotations) },
      ...evidence,
    );
  }
  for (const fact of [connectorName, interfaces]) {
    if (fact.state === 'unknown' && fact.reason.code === 'malformed') {
      return fact;
    }
  }
  return declared.state === 'known'
    ? known({ kind: 'default' }, ...declared.evidence)
    : declared;
}

function nat(annotations: Annotations): Fact<CloudNat | null> {
  const fact = readAnnotation(annotations, 'nat');
  if (fact.state === 'unknown') {
    return fact;
  }
  const undeclared = (what: string) =>
    unknown({ code: 'not-declared', what: `egress.nat.${what}` });
  return fact.value === 'none'
    ? { ...fact, value: null }
    : {
        ...fact,
        value: {
          name: 'Cloud NAT',
          allocation: asWord<'manual' | 'automatic'>(fact),
          addresses: undeclared('addresses'),
          minPortsPerVm: undeclared('minPortsPerVm'),
          dynamicPorts: undeclared('dynamicPorts'),
          servesOthers: undeclared('servesOthers'),
        },
      };
}

function traffic(
  annotations: Annotations,
  path: Fact<EgressPath>,
): Fact<EgressTraffic | null> {
  return path.state === 'known' && path.value.kind === 'default'
    ? known(null, ...path.evidence)
    : asWord<EgressTraffic>(readAnnotation(annotations, 'vpcAccessEgress'));
}

const DEFAULT_ROUTE = 'https://docs.cloud.google.com/vpc/docs/routes';

/** What annotations declare about where the service's traffic leaves. */
export function egressOfAnnotations(annotations: Annotations): EgressPosture {
  const path = egressPath(annotations);
  return {
    path,
    traffic: traffic(annotations, path),
    nat: nat(annotations),
    // What is declared of Cloud NAT is meant to carry traffic: networks have the route unless somebody deletes it.
    defaultRoute: known('internet-gateway', {
      kind: 'default',
      documentation: DEFAULT_ROUTE,
    }),
    privateGoogleAccess: asSwitch(
      readAnnotation(annotations, 'privateGoogleAccess'),
    ),
    privateDns: asSwitch(readAnnotation(annotations, 'privateDns')),
    sharedVpc: unknown({ code: 'not-declared', what: 'egress.sharedVpc' }),
  };
}
