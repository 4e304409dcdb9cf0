import {
  NetworkIntentInput,
  VpcIntent,
} from 'backstage-plugin-cloud-run-common';
import { entriesOf } from './entries';
import { NetworkDraft, VpcDraft } from './NetworkDraft';
import {
  asksForVpc,
  connectorSubnetOf,
  hasCloudArmor,
  hasRegionalLoadBalancer,
  loadBalancerTypeOf,
} from './questions';

type IngressInput = NetworkIntentInput['ingress'];
type AuthInput = NetworkIntentInput['auth'];
type EgressInput = NetworkIntentInput['egress'];
type VpcEgressInput = Exclude<EgressInput, { path: 'default' }>;

function frontOf(draft: NetworkDraft) {
  const { ingress } = draft;
  return {
    domains: entriesOf(ingress.domains),
    httpRedirect: ingress.httpRedirect,
    ...(hasCloudArmor(draft) && {
      cloudArmor: {
        ...(ingress.rateLimit && {
          rateLimit: { requestsPerMinute: ingress.requestsPerMinute },
        }),
        owasp: ingress.owasp,
        ...(ingress.restrictRanges && {
          allowedRanges: entriesOf(ingress.allowedRanges),
        }),
      },
    }),
  };
}

function ingressOf(draft: NetworkDraft): IngressInput {
  const { setting, defaultUrl, cdn } = draft.ingress;
  const type = loadBalancerTypeOf(draft);
  if (setting === 'all') {
    return { setting };
  }
  if (setting === 'internal') {
    return type
      ? {
          setting,
          loadBalancer: { type: 'regional-internal', ...frontOf(draft) },
          defaultUrl,
        }
      : { setting, defaultUrl: 'enabled' };
  }
  const front = frontOf(draft);
  return {
    setting,
    loadBalancer:
      type === undefined || type === 'global-external'
        ? { type: 'global-external', ...front, cdn }
        : { type, ...front },
    defaultUrl,
  };
}

function authOf({ auth }: NetworkDraft): AuthInput {
  switch (auth.method) {
    case 'public':
      return { method: 'public', by: auth.by };
    case 'iam':
      return { method: 'iam', invokers: entriesOf(auth.invokers) };
    case 'iap':
      return {
        method: 'iap',
        at: auth.at,
        accessors: entriesOf(auth.accessors),
      };
    default:
      return auth.method satisfies never;
  }
}

function trafficOf({ egress }: NetworkDraft): VpcEgressInput['traffic'] {
  switch (egress.reach) {
    case 'known-addresses':
      return {
        setting: 'all-traffic',
        nat: { kind: 'reserved', addresses: egress.addresses },
      };
    case 'everything':
      return { setting: 'all-traffic', nat: { kind: egress.nat } };
    default:
      return { setting: 'private-ranges-only' };
  }
}

function egressOf(draft: NetworkDraft): EgressInput {
  const { egress, vpc } = draft;
  if (egress.reach === 'internet') {
    return { path: 'default' };
  }
  const traffic = trafficOf(draft);
  const { callsInternalServices } = egress;
  if (egress.path === 'direct-vpc') {
    return {
      path: 'direct-vpc',
      traffic,
      tags: entriesOf(egress.tags),
      callsInternalServices,
    };
  }
  return {
    path: 'connector',
    traffic,
    connector: {
      subnet:
        connectorSubnetOf(vpc.kind, egress.connectorSubnet) === 'new'
          ? { kind: 'new', range: egress.connectorRange.trim() }
          : { kind: 'existing', name: egress.connectorSubnetName.trim() },
      machineType: egress.machineType,
      minInstances: egress.minInstances,
      maxInstances: egress.maxInstances,
    },
    callsInternalServices,
  };
}

/** The VPC network of the answers. The proxy-only range is part of it where a regional load balancer needs one. */
export function vpcFromDraft(vpc: VpcDraft, regional: boolean): VpcIntent {
  const proxyOnly = (text: string) => {
    const proxyOnlyRange = text.trim();
    return regional && proxyOnlyRange !== '' ? { proxyOnlyRange } : {};
  };
  const names = {
    network: vpc.network.trim(),
    subnetwork: vpc.subnetwork.trim(),
  };
  switch (vpc.kind) {
    case 'new':
      return {
        kind: 'new',
        subnetRange: vpc.subnetRange.trim(),
        ...proxyOnly(vpc.proxyOnlyRange),
      };
    case 'existing':
      return {
        kind: 'existing',
        ...names,
        ...proxyOnly(vpc.addedProxyOnlyRange),
      };
    case 'shared':
      return { kind: 'shared', hostProject: vpc.hostProject.trim(), ...names };
    default:
      return vpc.kind satisfies never;
  }
}

/** The network that the answers describe. Answers to questions that are not asked are left out. */
export function fromDraft(draft: NetworkDraft): NetworkIntentInput {
  return {
    ingress: ingressOf(draft),
    auth: authOf(draft),
    egress: egressOf(draft),
    ...(asksForVpc(draft) && {
      vpc: vpcFromDraft(draft.vpc, hasRegionalLoadBalancer(draft)),
    }),
  };
}
