import {
  IngressIntent,
  NetworkIntent,
  VpcIntent,
  defaultUrlOf,
  isRegional,
  loadBalancerOf,
} from 'backstage-plugin-cloud-run-common';
import {
  AuthValues,
  ConnectorValues,
  EgressValues,
  IngressValues,
  VpcValues,
} from './types';

const INGRESS: Record<IngressIntent['setting'], string> = {
  all: 'INGRESS_TRAFFIC_ALL',
  internal: 'INGRESS_TRAFFIC_INTERNAL_ONLY',
  'internal-and-cloud-load-balancing': 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
};

/** Who reaches the service. */
export function ingressValues(intent: NetworkIntent): IngressValues {
  return {
    setting: intent.ingress.setting,
    terraform: INGRESS[intent.ingress.setting],
    default_url: defaultUrlOf(intent),
  };
}

const once = (members: readonly string[]) => Array.from(new Set(members));

/** Who may call the service. */
export function authValues(intent: NetworkIntent): AuthValues {
  const { auth } = intent;
  return {
    method: auth.method,
    invoker_check_disabled:
      auth.method === 'public' && auth.by === 'invoker-check-disabled',
    all_users: auth.method === 'public' && auth.by === 'all-users',
    invokers: auth.method === 'iam' ? once(auth.invokers) : [],
    iap:
      auth.method === 'iap'
        ? { at: auth.at, accessors: once(auth.accessors) }
        : null,
    custom_audiences:
      auth.method === 'iam' && loadBalancerOf(intent) !== undefined,
  };
}

function connectorValues({ egress }: NetworkIntent): ConnectorValues | null {
  if (egress.path !== 'connector') {
    return null;
  }
  const { subnet, machineType, minInstances, maxInstances } = egress.connector;
  return {
    range: subnet.kind === 'new' ? subnet.range : null,
    subnetwork: subnet.kind === 'existing' ? subnet.name : null,
    subnetwork_address:
      subnet.kind === 'new'
        ? 'google_compute_subnetwork.connector'
        : 'data.google_compute_subnetwork.connector',
    machine_type: machineType,
    min_instances: minInstances,
    max_instances: maxInstances,
  };
}

function addressOf(
  { vpc }: NetworkIntent,
  what: 'network' | 'subnetwork',
): string {
  const created = vpc?.kind === 'new';
  return `${created ? '' : 'data.'}google_compute_${what}.main`;
}

/** Where traffic leaves. */
export function egressValues(intent: NetworkIntent): EgressValues {
  const { egress } = intent;
  if (egress.path === 'default') {
    return {
      path: 'default',
      terraform: null,
      tags: [],
      connector: null,
      nat: null,
      nat_exists: false,
      private_dns: false,
    };
  }
  const { traffic } = egress;
  const connector = connectorValues(intent);
  const nat = traffic.setting === 'all-traffic' ? traffic.nat : undefined;
  return {
    path: egress.path,
    terraform:
      traffic.setting === 'all-traffic' ? 'ALL_TRAFFIC' : 'PRIVATE_RANGES_ONLY',
    tags: egress.path === 'direct-vpc' ? once(egress.tags) : [],
    connector,
    nat:
      nat && nat.kind !== 'existing'
        ? {
            reserved: nat.kind === 'reserved',
            addresses: nat.kind === 'reserved' ? nat.addresses : 0,
            subnetwork_address:
              connector?.subnetwork_address ?? addressOf(intent, 'subnetwork'),
          }
        : null,
    nat_exists: nat?.kind === 'existing',
    private_dns:
      egress.callsInternalServices && traffic.setting === 'private-ranges-only',
  };
}

function hasProxyOnlyRange(vpc: VpcIntent): boolean {
  return vpc.kind !== 'shared' && vpc.proxyOnlyRange !== undefined;
}

function proxyOnlyOf(vpcs: readonly VpcIntent[]): VpcValues['proxy_only'] {
  if (vpcs.every(hasProxyOnlyRange)) {
    return 'always';
  }
  return vpcs.some(hasProxyOnlyRange) ? 'sometimes' : 'never';
}

/** The VPC network of all environments, or null where nothing passes one. */
export function vpcValues(
  intent: NetworkIntent,
  environments: readonly (VpcIntent | undefined)[],
): VpcValues | null {
  const { vpc, egress } = intent;
  if (!vpc) {
    return null;
  }
  const loadBalancer = loadBalancerOf(intent);
  const regional = loadBalancer !== undefined && isRegional(loadBalancer);
  const { nat, private_dns, connector } = egressValues(intent);
  const usesNetwork =
    regional ||
    egress.path === 'direct-vpc' ||
    nat !== null ||
    private_dns ||
    (connector !== null && connector.range !== null);
  const usesSubnetwork =
    egress.path === 'direct-vpc' || loadBalancer?.type === 'regional-internal';
  return {
    kind: vpc.kind,
    network_address: usesNetwork ? addressOf(intent, 'network') : null,
    subnetwork_address: usesSubnetwork ? addressOf(intent, 'subnetwork') : null,
    proxy_only: proxyOnlyOf(environments.map(own => own ?? vpc)),
  };
}
