import {
  NetworkIntentInput,
  networkIntentSchema,
} from 'backstage-plugin-cloud-run-common';
import {
  AuthDraft,
  EgressDraft,
  IngressDraft,
  NetworkDraft,
  VpcDraft,
  initialDraft,
  initialVpc,
} from './NetworkDraft';

/** The issues that leave the shape of a network whole: a value in it is wrong, or rules out another. */
const ABOUT_VALUES = new Set([
  'custom',
  'invalid_string',
  'too_big',
  'too_small',
]);

/** Whether a value has the shape of a network, with right values in it or wrong ones. */
export function isNetworkShape(value: unknown): value is NetworkIntentInput {
  const parsed = networkIntentSchema.safeParse(value);
  return (
    parsed.success ||
    parsed.error.issues.every(({ code }) => ABOUT_VALUES.has(code))
  );
}

function ingressDraft(ingress: NetworkIntentInput['ingress']): IngressDraft {
  const initial = initialDraft.ingress;
  if (ingress.setting === 'all') {
    return { ...initial, setting: 'all' };
  }
  const { setting, loadBalancer, defaultUrl = 'enabled' } = ingress;
  if (!loadBalancer) {
    return { ...initial, setting, defaultUrl };
  }
  const { cloudArmor } = loadBalancer;
  return {
    setting,
    internalLoadBalancer: true,
    loadBalancerType:
      setting === 'internal' ? initial.loadBalancerType : loadBalancer.type,
    domains: loadBalancer.domains,
    httpRedirect: loadBalancer.httpRedirect ?? true,
    cdn:
      loadBalancer.type === 'global-external'
        ? loadBalancer.cdn ?? false
        : initial.cdn,
    ...(cloudArmor
      ? {
          cloudArmor: true,
          rateLimit: cloudArmor.rateLimit !== undefined,
          requestsPerMinute:
            cloudArmor.rateLimit?.requestsPerMinute ??
            initial.requestsPerMinute,
          owasp: cloudArmor.owasp ?? 'off',
          restrictRanges: cloudArmor.allowedRanges !== undefined,
          allowedRanges: cloudArmor.allowedRanges ?? [],
        }
      : {
          cloudArmor: false,
          rateLimit: initial.rateLimit,
          requestsPerMinute: initial.requestsPerMinute,
          owasp: initial.owasp,
          restrictRanges: initial.restrictRanges,
          allowedRanges: initial.allowedRanges,
        }),
    defaultUrl,
  };
}

function authDraft(auth: NetworkIntentInput['auth']): AuthDraft {
  const initial = initialDraft.auth;
  switch (auth.method) {
    case 'public':
      return { ...initial, method: 'public', by: auth.by ?? initial.by };
    case 'iam':
      return { ...initial, method: 'iam', invokers: auth.invokers ?? [] };
    case 'iap':
      return {
        ...initial,
        method: 'iap',
        at: auth.at ?? 'service',
        accessors: auth.accessors,
      };
    default:
      return auth satisfies never;
  }
}

type VpcEgressInput = Exclude<
  NetworkIntentInput['egress'],
  { path: 'default' }
>;

function reachDraft({
  traffic,
}: VpcEgressInput): Pick<EgressDraft, 'reach' | 'nat' | 'addresses'> {
  const { nat, addresses } = initialDraft.egress;
  if (traffic.setting === 'private-ranges-only') {
    return { reach: 'private-resources', nat, addresses };
  }
  return traffic.nat.kind === 'reserved'
    ? { reach: 'known-addresses', nat, addresses: traffic.nat.addresses ?? 1 }
    : { reach: 'everything', nat: traffic.nat.kind, addresses };
}

function egressDraft(egress: NetworkIntentInput['egress']): EgressDraft {
  const initial = initialDraft.egress;
  if (egress.path === 'default') {
    return initial;
  }
  const draft = {
    ...initial,
    ...reachDraft(egress),
    path: egress.path,
    callsInternalServices: egress.callsInternalServices ?? false,
  };
  if (egress.path === 'direct-vpc') {
    return { ...draft, tags: egress.tags ?? [] };
  }
  const { subnet, machineType, minInstances, maxInstances } = egress.connector;
  return {
    ...draft,
    connectorSubnet: subnet.kind,
    ...(subnet.kind === 'new'
      ? { connectorRange: subnet.range }
      : { connectorSubnetName: subnet.name }),
    machineType: machineType ?? initial.machineType,
    minInstances: minInstances ?? initial.minInstances,
    maxInstances: maxInstances ?? initial.maxInstances,
  };
}

/** The answers that describe a VPC network. */
export function vpcDraft(vpc: NetworkIntentInput['vpc']): VpcDraft {
  if (!vpc) {
    return initialVpc;
  }
  switch (vpc.kind) {
    case 'new':
      return {
        ...initialVpc,
        subnetRange: vpc.subnetRange ?? initialVpc.subnetRange,
        proxyOnlyRange: vpc.proxyOnlyRange ?? initialVpc.proxyOnlyRange,
      };
    case 'existing':
      return {
        ...initialVpc,
        kind: 'existing',
        network: vpc.network,
        subnetwork: vpc.subnetwork,
        addedProxyOnlyRange: vpc.proxyOnlyRange ?? '',
      };
    case 'shared':
      return {
        ...initialVpc,
        kind: 'shared',
        hostProject: vpc.hostProject,
        network: vpc.network,
        subnetwork: vpc.subnetwork,
      };
    default:
      return vpc satisfies never;
  }
}

/** The answers that describe a network. Questions that it does not answer keep their first answer. */
export function toDraft(intent: NetworkIntentInput): NetworkDraft {
  return {
    ingress: ingressDraft(intent.ingress),
    auth: authDraft(intent.auth),
    egress: egressDraft(intent.egress),
    vpc: vpcDraft(intent.vpc),
  };
}
