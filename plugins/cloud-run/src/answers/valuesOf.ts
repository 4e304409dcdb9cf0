import {
  ChoiceKey,
  CloudArmorPolicy,
  CloudNat,
  Connector,
  DirectVpc,
  Fact,
  Facet,
  Known,
  ListFact,
  LoadBalancer,
  NetworkPosture,
  ServerlessNeg,
  Switch,
  itemsOf,
  mapFact,
} from 'backstage-plugin-cloud-run-common';
import { ValueKey, WordKey } from './words';

/** What a value reads as: a choice of the form, a word of the interface, or text that is shown as it is. */
export type ValueText =
  | { kind: 'choice'; key: ChoiceKey }
  | { kind: 'word'; key: WordKey }
  | { kind: 'items'; items: string[] };

/** One value of a service's network, ready to be shown. */
export interface PostureValue {
  key: ValueKey;
  /** Which load balancer it is of, where there are several. */
  of?: string;
  fact: Fact<ValueText>;
  /** What was seen of a list that is not known as a whole. */
  seen?: Known<ValueText>;
}

const choice = (key: ChoiceKey): ValueText => ({ kind: 'choice', key });
const word = (key: WordKey): ValueText => ({ kind: 'word', key });
const items = (values: readonly (string | number)[]): ValueText =>
  values.length === 0
    ? word('none')
    : { kind: 'items', items: values.map(String) };

const count = (value: number) => items([value]);
const onOff = (value: Switch) => word(value === 'enabled' ? 'on' : 'off');
const yesNo = (value: boolean) => word(value ? 'yes' : 'no');
const nameOrNone = (value: string | null) =>
  items(value === null ? [] : [value]);

/** A list: as a whole where that is known, or what was seen of it. */
function listValue<T>(
  key: ValueKey,
  list: ListFact<T>,
  textOf: (item: T) => string,
): PostureValue {
  const text = (values: readonly T[]) => items(values.map(textOf));
  const seen = list.state === 'unknown' ? list.seen : undefined;
  return {
    key,
    fact: mapFact(list, text),
    ...(seen && { seen: { ...seen, value: text(seen.value) } }),
  };
}

const asWritten = (text: string) => text;

const HTTP = {
  none: 'notListening',
  redirect: 'redirect',
  plain: 'plain',
} as const;

function cloudArmorText(policy: CloudArmorPolicy | null): ValueText {
  if (policy === null) {
    return word('none');
  }
  const rules = policy.rules.state === 'known' ? policy.rules.value : [];
  const previewOnly =
    rules.some(rule => rule.preview) &&
    rules.every(rule => rule.preview || rule.action === 'allow');
  return word(previewOnly ? 'preview' : 'on');
}

/** Where a serverless NEG looks for the service, as far as is known. */
function negPlace({ region, project, urlMask }: ServerlessNeg): string {
  return [project, region, urlMask]
    .flatMap(fact => (fact.state === 'known' ? fact.value ?? [] : []))
    .join(' / ');
}

function loadBalancerValues(loadBalancer: LoadBalancer): PostureValue[] {
  const value = <T>(
    key: ValueKey,
    fact: Fact<T>,
    text: (of: T) => ValueText,
  ): PostureValue => ({
    key,
    of: loadBalancer.name,
    fact: mapFact(fact, text),
  });
  return [
    value('loadBalancer', loadBalancer.type, type =>
      choice(`loadBalancer.type.${type}`),
    ),
    value('domains', loadBalancer.domains, items),
    value('https', loadBalancer.https, yesNo),
    value('http', loadBalancer.http, http => word(HTTP[http])),
    value('loadBalancerAddress', loadBalancer.address, address =>
      word(address === 'reserved' ? 'reserved' : 'ephemeral'),
    ),
    value('cloudArmor', loadBalancer.cloudArmor, cloudArmorText),
    value('edgeCloudArmor', loadBalancer.edgeCloudArmor, cloudArmorText),
    value('cdn', loadBalancer.cdn, onOff),
    value('loadBalancerIap', loadBalancer.iap, onOff),
    {
      ...listValue(
        'loadBalancerIapAccessors',
        loadBalancer.iapAccessors,
        asWritten,
      ),
      of: loadBalancer.name,
    },
    value('serverlessNegs', loadBalancer.serverlessNegs, negs =>
      items(negs.map(negPlace)),
    ),
  ];
}

function ingressValues({ ingress, callers }: NetworkPosture): PostureValue[] {
  const balancers = ingress.loadBalancers;
  return [
    {
      key: 'setting',
      fact: mapFact(ingress.setting, setting =>
        choice(`ingress.setting.${setting}`),
      ),
    },
    {
      key: 'defaultUrl',
      fact: mapFact(ingress.defaultUrl, url => choice(`defaultUrl.${url}`)),
    },
    ...itemsOf(balancers).flatMap(loadBalancerValues),
    ...(balancers.state === 'known' && balancers.value.length > 0
      ? []
      : [
          {
            ...listValue('loadBalancers', balancers, ({ name }) => name),
            fact: mapFact(balancers, () => choice('loadBalancer.none')),
          },
        ]),
    listValue('domainMappings', ingress.domainMappings, asWritten),
    { key: 'trafficTags', fact: mapFact(ingress.trafficTags, items) },
    listValue('callers', callers, ({ name }) => name),
  ];
}

function authValues({ auth }: NetworkPosture): PostureValue[] {
  return [
    { key: 'invokerCheck', fact: mapFact(auth.invokerCheck, onOff) },
    listValue('invokers', auth.invokers, ({ member }) => member),
    { key: 'iap', fact: mapFact(auth.iap, onOff) },
    listValue('iapAccessors', auth.iapAccessors, asWritten),
    { key: 'customAudiences', fact: mapFact(auth.customAudiences, items) },
  ];
}

function directVpcValues(vpc: DirectVpc): PostureValue[] {
  return [
    { key: 'network', fact: mapFact(vpc.network, nameOrNone) },
    { key: 'subnetwork', fact: mapFact(vpc.subnetwork, nameOrNone) },
    { key: 'subnetRange', fact: mapFact(vpc.subnetRange, nameOrNone) },
    { key: 'mtu', fact: mapFact(vpc.mtu, count) },
    { key: 'tags', fact: mapFact(vpc.tags, items) },
  ];
}

const CONNECTOR_STATES = {
  ready: 'ready',
  creating: 'reconciling',
  deleting: 'deleting',
  error: 'failed',
  missing: 'missing',
} as const satisfies Record<string, WordKey>;

function connectorValues(connector: Connector): PostureValue[] {
  const { minInstances, maxInstances } = connector;
  const instances =
    minInstances.state === 'known'
      ? mapFact(maxInstances, max => items([`${minInstances.value}–${max}`]))
      : minInstances;
  return [
    { key: 'connector', fact: mapFact(connector.name, nameOrNone) },
    { key: 'network', fact: mapFact(connector.network, nameOrNone) },
    { key: 'connectorRange', fact: mapFact(connector.range, nameOrNone) },
    {
      key: 'connectorMachine',
      fact: mapFact(connector.machineType, nameOrNone),
    },
    { key: 'connectorInstances', fact: instances },
    {
      key: 'connectorRegion',
      fact: mapFact(connector.region, nameOrNone),
    },
    {
      key: 'connectorState',
      fact: mapFact(connector.state, state => word(CONNECTOR_STATES[state])),
    },
  ];
}

function pathValues({ egress }: NetworkPosture): PostureValue[] {
  const path = egress.path.state === 'known' ? egress.path.value : undefined;
  switch (path?.kind) {
    case 'direct-vpc':
      return directVpcValues(path.vpc);
    case 'connector':
      return connectorValues(path.connector);
    case 'conflicting':
      return [...directVpcValues(path.vpc), ...connectorValues(path.connector)];
    default:
      return [];
  }
}

function natText(nat: CloudNat | null): ValueText {
  if (nat === null) {
    return word('none');
  }
  if (nat.allocation.state === 'unknown') {
    return word('on');
  }
  return choice(
    nat.allocation.value === 'manual' ? 'nat.reserved' : 'nat.automatic',
  );
}

function egressValues(posture: NetworkPosture): PostureValue[] {
  const { egress } = posture;
  const onDefaultPath =
    egress.path.state === 'known' && egress.path.value.kind === 'default';
  const path: PostureValue = {
    key: 'path',
    fact: mapFact(egress.path, ({ kind }) => choice(`egress.path.${kind}`)),
  };
  if (onDefaultPath) {
    return [path];
  }
  const nat = egress.nat.state === 'known' ? egress.nat.value : null;
  return [
    path,
    ...pathValues(posture),
    {
      key: 'traffic',
      fact: mapFact(egress.traffic, traffic =>
        traffic === null
          ? word('notApplicable')
          : choice(`egress.traffic.${traffic}`),
      ),
    },
    { key: 'nat', fact: mapFact(egress.nat, natText) },
    ...(nat
      ? [
          {
            key: 'natAddresses' as const,
            fact: mapFact(nat.addresses, count),
          },
          {
            key: 'natPorts' as const,
            fact: mapFact(nat.minPortsPerVm, count),
          },
          {
            key: 'natDynamicPorts' as const,
            fact: mapFact(nat.dynamicPorts, onOff),
          },
        ]
      : []),
    {
      key: 'privateGoogleAccess',
      fact: mapFact(egress.privateGoogleAccess, onOff),
    },
    { key: 'privateDns', fact: mapFact(egress.privateDns, onOff) },
    {
      key: 'sharedVpc',
      fact: mapFact(egress.sharedVpc, shared =>
        nameOrNone(shared && shared.hostProject),
      ),
    },
  ];
}

function runtimeValues({ runtime }: NetworkPosture): PostureValue[] {
  return [
    {
      key: 'serviceAccount',
      fact: mapFact(runtime.serviceAccount, account =>
        account === 'default'
          ? word('defaultServiceAccount')
          : items([account]),
      ),
    },
    { key: 'minInstances', fact: mapFact(runtime.minInstances, count) },
    { key: 'maxInstances', fact: mapFact(runtime.maxInstances, count) },
    {
      key: 'startupProbe',
      fact: mapFact(runtime.startupProbe, probe =>
        probe === 'none'
          ? word('none')
          : items([probe.toLocaleUpperCase('en')]),
      ),
    },
    {
      key: 'executionEnvironment',
      fact: mapFact(runtime.executionEnvironment, environment =>
        environment === 'automatic' ? word('automatic') : items([environment]),
      ),
    },
    { key: 'http2', fact: mapFact(runtime.http2, onOff) },
    {
      key: 'deployment',
      fact: mapFact(runtime.deployment, state => word(state)),
    },
  ];
}

/**
 * Every value that belongs to a question, in the order a person reads them. What cannot apply is left out.
 */
export function valuesOf(
  posture: NetworkPosture,
  part: Facet | 'runtime',
): PostureValue[] {
  switch (part) {
    case 'ingress':
      return ingressValues(posture);
    case 'auth':
      return authValues(posture);
    case 'egress':
      return egressValues(posture);
    case 'runtime':
      return runtimeValues(posture);
    default:
      return part satisfies never;
  }
}
