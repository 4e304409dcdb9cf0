import {
  AuthIntent,
  EgressIntent,
  IngressIntent,
  LoadBalancerIntent,
  VpcEgressIntent,
  VpcIntent,
} from 'backstage-plugin-cloud-run-common';

type ConnectorIntent = Extract<
  EgressIntent,
  { path: 'connector' }
>['connector'];

/** What the service must reach, as a person would say it; from it follow path, traffic setting and NAT. */
export type Reach =
  | 'internet'
  | 'private-resources'
  | 'known-addresses'
  | 'everything';

/** The answers to "who can reach it?". */
export interface IngressDraft {
  setting: IngressIntent['setting'];
  /** Whether internal callers come through a load balancer of their own. */
  internalLoadBalancer: boolean;
  loadBalancerType: LoadBalancerIntent['type'];
  domains: string[];
  httpRedirect: boolean;
  cdn: boolean;
  /** Until it is answered, an external load balancer has Cloud Armor and an internal one has not. */
  cloudArmor: boolean | undefined;
  rateLimit: boolean;
  requestsPerMinute: number;
  owasp: 'off' | 'preview' | 'enforced';
  restrictRanges: boolean;
  allowedRanges: string[];
  defaultUrl: 'enabled' | 'disabled';
}

/** The answers to "who may call it?". */
export interface AuthDraft {
  method: AuthIntent['method'];
  by: Extract<AuthIntent, { method: 'public' }>['by'];
  invokers: string[];
  at: Extract<AuthIntent, { method: 'iap' }>['at'];
  accessors: string[];
}

/** The answers to "what must it reach?". */
export interface EgressDraft {
  reach: Reach;
  path: VpcEgressIntent['path'];
  /** The Cloud NAT when everything passes the network. */
  nat: 'automatic' | 'existing';
  addresses: number;
  tags: string[];
  callsInternalServices: boolean;
  connectorSubnet: ConnectorIntent['subnet']['kind'];
  connectorRange: string;
  connectorSubnetName: string;
  machineType: ConnectorIntent['machineType'];
  minInstances: number;
  maxInstances: number;
}

/** The answers about the VPC network that egress or a regional load balancer uses. */
export interface VpcDraft {
  kind: VpcIntent['kind'];
  subnetRange: string;
  network: string;
  subnetwork: string;
  hostProject: string;
  /** Of a new network, which always needs one. */
  proxyOnlyRange: string;
  /** Of an existing network; empty where it has a proxy-only subnetwork. */
  addedProxyOnlyRange: string;
}

/**
 * Every answer of the network form, those of questions that are not asked at the moment among them: a person who
 * switches back finds what they entered.
 */
export interface NetworkDraft {
  ingress: IngressDraft;
  auth: AuthDraft;
  egress: EgressDraft;
  vpc: VpcDraft;
}

/** The answers a VPC network starts with. */
export const initialVpc: VpcDraft = {
  kind: 'new',
  subnetRange: '10.8.0.0/24',
  network: '',
  subnetwork: '',
  hostProject: '',
  proxyOnlyRange: '10.8.1.0/24',
  addedProxyOnlyRange: '',
};

/**
 * The answers the form starts with: reached from its own networks, called by those who are let in, and reaching
 * the internet. It is complete, costs nothing and opens nothing.
 */
export const initialDraft: NetworkDraft = {
  ingress: {
    setting: 'internal',
    internalLoadBalancer: false,
    loadBalancerType: 'global-external',
    domains: [],
    httpRedirect: true,
    cdn: false,
    cloudArmor: undefined,
    rateLimit: true,
    requestsPerMinute: 600,
    owasp: 'preview',
    restrictRanges: false,
    allowedRanges: [],
    defaultUrl: 'enabled',
  },
  auth: {
    method: 'iam',
    by: 'invoker-check-disabled',
    invokers: [],
    at: 'service',
    accessors: [],
  },
  egress: {
    reach: 'internet',
    path: 'direct-vpc',
    nat: 'automatic',
    addresses: 1,
    tags: [],
    callsInternalServices: false,
    connectorSubnet: 'new',
    connectorRange: '10.8.2.0/28',
    connectorSubnetName: '',
    machineType: 'e2-micro',
    minInstances: 2,
    maxInstances: 3,
  },
  vpc: initialVpc,
};

/** A change to the answers of one question. */
export type DraftChange = {
  [Part in keyof NetworkDraft]: {
    part: Part;
    values: Partial<NetworkDraft[Part]>;
  };
}[keyof NetworkDraft];

/** The answers after a change; all the others stay as they are. */
export function changeDraft(
  draft: NetworkDraft,
  change: DraftChange,
): NetworkDraft {
  return {
    ...draft,
    [change.part]: { ...draft[change.part], ...change.values },
  };
}
