import { Fact, known, unknown } from '../facts';
import {
  CloudArmorPolicy,
  CloudNat,
  Connector,
  DEFAULT_RULE_PRIORITY,
  DirectVpc,
  EgressPath,
  EgressTraffic,
  IngressSetting,
  InvokerGrant,
  LoadBalancer,
  LoadBalancerType,
  NetworkPosture,
  RuntimePosture,
  ServiceIdentity,
  Switch,
  unknownPosture,
} from '../posture';
import {
  listItems,
  parseCustomAudiences,
  parseNetworkInterfaces,
} from './declarations';
import { readAnnotation } from './readAnnotation';

type Annotations = Record<string, string | undefined>;

function asSwitch(fact: Fact<string>): Fact<Switch> {
  if (fact.state === 'unknown') {
    return fact;
  }
  const on = fact.value === 'enabled' || fact.value === 'true';
  return { ...fact, value: on ? 'enabled' : 'disabled' };
}

/** `disabled: true` is a switch that is off. */
function asDisabledFlag(fact: Fact<string>): Fact<Switch> {
  return fact.state === 'unknown'
    ? fact
    : { ...fact, value: fact.value === 'true' ? 'disabled' : 'enabled' };
}

function asList(fact: Fact<string>): Fact<string[]> {
  return fact.state === 'unknown'
    ? fact
    : { ...fact, value: listItems(fact.value) };
}

function asNumber(fact: Fact<string>): Fact<number> {
  return fact.state === 'unknown'
    ? fact
    : { ...fact, value: Number(fact.value) };
}

/** A value whose words the declaration has already checked. */
function asWord<T extends string>(fact: Fact<string>): Fact<T> {
  return fact as Fact<T>;
}

function cloudArmor(annotations: Annotations): Fact<CloudArmorPolicy | null> {
  const fact = readAnnotation(annotations, 'cloudArmor');
  if (fact.state === 'unknown') {
    return fact;
  }
  if (fact.value === 'none') {
    return { ...fact, value: null };
  }
  const preview = fact.value === 'preview';
  return {
    ...fact,
    value: {
      name: 'declared',
      rules: known(
        [
          { priority: 1000, action: 'deny', preview },
          { priority: DEFAULT_RULE_PRIORITY, action: 'allow', preview: false },
        ],
        ...fact.evidence,
      ),
    },
  };
}

function loadBalancers(annotations: Annotations): Fact<LoadBalancer[]> {
  const type = readAnnotation(annotations, 'loadBalancer');
  if (type.state === 'unknown') {
    return type;
  }
  if (type.value === 'none') {
    return { ...type, value: [] };
  }
  const iap = asSwitch(readAnnotation(annotations, 'loadBalancerIap'));
  return {
    ...type,
    value: [
      {
        name: 'declared',
        type: asWord<LoadBalancerType>(type),
        domains: asList(readAnnotation(annotations, 'domains')),
        https: unknown({ code: 'not-declared', what: 'ingress.https' }),
        http: asWord<'none' | 'redirect' | 'plain'>(
          readAnnotation(annotations, 'http'),
        ),
        cloudArmor: cloudArmor(annotations),
        cdn: asSwitch(readAnnotation(annotations, 'cdn')),
        iap,
        iapAccessors:
          iap.state === 'known' && iap.value === 'disabled'
            ? { ...iap, value: [] }
            : asList(readAnnotation(annotations, 'iapAccessors')),
      },
    ],
  };
}

function invokers(annotations: Annotations): Fact<InvokerGrant[]> {
  const members = asList(readAnnotation(annotations, 'invokers'));
  return members.state === 'unknown'
    ? members
    : {
        ...members,
        value: members.value.map(member => ({
          member,
          role: 'roles/run.invoker',
          scope: 'service',
        })),
      };
}

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
  return fact.value === 'none'
    ? { ...fact, value: null }
    : {
        ...fact,
        value: {
          name: 'declared',
          allocation: asWord<'manual' | 'automatic'>(fact),
          addresses: unknown({
            code: 'not-declared',
            what: 'egress.nat.addresses',
          }),
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

/**
 * The posture that an entity's annotations declare. What no annotation says is unknown.
 *
 * @public
 */
export function postureOfAnnotations(
  service: ServiceIdentity,
  annotations: Annotations,
): NetworkPosture {
  const base = unknownPosture(service);
  const path = egressPath(annotations);
  const iap = asSwitch(readAnnotation(annotations, 'iapEnabled'));
  const audiences = readAnnotation(annotations, 'customAudiences');
  const runtime: RuntimePosture = {
    ...base.runtime,
    serviceAccount: readAnnotation(annotations, 'serviceAccount'),
    minInstances: asNumber(readAnnotation(annotations, 'minInstances')),
    maxInstances: asNumber(readAnnotation(annotations, 'maxInstances')),
    startupProbe: asWord<'none' | 'tcp' | 'http' | 'grpc'>(
      readAnnotation(annotations, 'startupProbe'),
    ),
  };
  const expects = (key: 'public' | 'staticOutboundIp', value: string) => {
    const fact = readAnnotation(annotations, key);
    return fact.state === 'known' && fact.value === value;
  };
  return {
    ...base,
    ingress: {
      ...base.ingress,
      setting: asWord<IngressSetting>(readAnnotation(annotations, 'ingress')),
      defaultUrl: asDisabledFlag(
        readAnnotation(annotations, 'defaultUrlDisabled'),
      ),
      loadBalancers: loadBalancers(annotations),
      domainMappings: asList(readAnnotation(annotations, 'domainMappings')),
    },
    auth: {
      invokerCheck: asDisabledFlag(
        readAnnotation(annotations, 'invokerIamDisabled'),
      ),
      invokers: invokers(annotations),
      iap,
      iapAccessors:
        iap.state === 'known' && iap.value === 'disabled'
          ? { ...iap, value: [] }
          : asList(readAnnotation(annotations, 'iapAccessors')),
      customAudiences:
        audiences.state === 'known'
          ? { ...audiences, value: parseCustomAudiences(audiences.value) ?? [] }
          : audiences,
    },
    egress: {
      path,
      traffic: traffic(annotations, path),
      nat: nat(annotations),
      privateGoogleAccess: asSwitch(
        readAnnotation(annotations, 'privateGoogleAccess'),
      ),
      privateDns: asSwitch(readAnnotation(annotations, 'privateDns')),
    },
    runtime,
    expectations: {
      public: expects('public', 'intended'),
      staticOutboundIp: expects('staticOutboundIp', 'required'),
    },
  };
}
