import {
  AuthIntent,
  CloudArmorIntent,
  EgressIntent,
  IngressIntent,
  LoadBalancerIntent,
  NetworkIntent,
  VpcIntent,
} from '../../intent/networkIntent';
import { VpcEgressIntent } from '../../intent/parts';
import { NetworkChoice } from './networkChoice';

type ConnectorIntent = Extract<
  EgressIntent,
  { path: 'connector' }
>['connector'];

/** What identifies a VPC network; a choice takes from it what its kind of network needs. @public */
export interface VpcDetails {
  subnetRange: string;
  proxyOnlyRange: string;
  network: string;
  subnetwork: string;
  hostProject: string;
}

/** The names, ranges, members and sizes that a choice of network is filled in with. @public */
export interface NetworkDetails {
  domains: string[];
  requestsPerMinute: number;
  allowedRanges: string[];
  invokers: string[];
  accessors: string[];
  natAddresses: number;
  tags: string[];
  connector: Omit<ConnectorIntent, 'subnet'>;
  connectorRange: string;
  connectorSubnet: string;
  vpc: VpcDetails;
}

function cloudArmorOf(
  choice: Exclude<NetworkChoice['cloudArmor'], 'none'>,
  { requestsPerMinute, allowedRanges }: NetworkDetails,
): CloudArmorIntent {
  switch (choice) {
    case 'rate-limit':
      return { owasp: 'off', rateLimit: { requestsPerMinute } };
    case 'owasp-preview':
      return { owasp: 'preview' };
    case 'owasp-enforced':
      return { owasp: 'enforced' };
    case 'allow-list':
      return { owasp: 'off', allowedRanges };
    case 'everything':
      return {
        owasp: 'enforced',
        rateLimit: { requestsPerMinute },
        allowedRanges,
      };
    default:
      return choice satisfies never;
  }
}

function commonOf(choice: NetworkChoice, details: NetworkDetails) {
  return {
    domains: details.domains,
    httpRedirect: choice.httpRedirect !== 'off',
    ...(choice.cloudArmor === 'none'
      ? {}
      : { cloudArmor: cloudArmorOf(choice.cloudArmor, details) }),
  };
}

function loadBalancerOfChoice(
  choice: NetworkChoice,
  details: NetworkDetails,
): LoadBalancerIntent {
  const common = commonOf(choice, details);
  switch (choice.loadBalancer) {
    case 'regional-external':
      return { type: 'regional-external', ...common };
    case 'regional-internal':
      return { type: 'regional-internal', ...common };
    default:
      return { type: 'global-external', ...common, cdn: choice.cdn === 'on' };
  }
}

function ingressOf(
  choice: NetworkChoice,
  details: NetworkDetails,
): IngressIntent {
  const { defaultUrl } = choice;
  switch (choice.ingress) {
    case 'all':
      return { setting: 'all' };
    case 'internal':
      return choice.loadBalancer === 'none'
        ? { setting: 'internal', defaultUrl }
        : {
            setting: 'internal',
            defaultUrl,
            loadBalancer: {
              type: 'regional-internal',
              ...commonOf(choice, details),
            },
          };
    default:
      return {
        setting: choice.ingress,
        defaultUrl,
        loadBalancer: loadBalancerOfChoice(choice, details),
      };
  }
}

function authOf(
  { auth }: NetworkChoice,
  { invokers, accessors }: NetworkDetails,
): AuthIntent {
  switch (auth) {
    case 'public-by-switch':
      return { method: 'public', by: 'invoker-check-disabled' };
    case 'public-by-all-users':
      return { method: 'public', by: 'all-users' };
    case 'iam-nobody':
      return { method: 'iam', invokers: [] };
    case 'iam-invokers':
      return { method: 'iam', invokers };
    case 'iap-on-service':
      return { method: 'iap', at: 'service', accessors };
    case 'iap-on-load-balancer':
      return { method: 'iap', at: 'load-balancer', accessors };
    default:
      return auth satisfies never;
  }
}

function trafficOf(
  { traffic, nat }: NetworkChoice,
  { natAddresses }: NetworkDetails,
): VpcEgressIntent['traffic'] {
  if (traffic !== 'all-traffic') {
    return { setting: 'private-ranges-only' };
  }
  return {
    setting: 'all-traffic',
    nat:
      nat === 'reserved'
        ? { kind: 'reserved', addresses: natAddresses }
        : { kind: nat === 'existing' ? 'existing' : 'automatic' },
  };
}

function egressOf(
  choice: NetworkChoice,
  details: NetworkDetails,
): EgressIntent {
  const callsInternalServices = choice.callsInternalServices === 'yes';
  switch (choice.egress) {
    case 'default':
      return { path: 'default' };
    case 'direct-vpc':
      return {
        path: 'direct-vpc',
        traffic: trafficOf(choice, details),
        tags: choice.tags === 'some' ? details.tags : [],
        callsInternalServices,
      };
    case 'connector':
      return {
        path: 'connector',
        traffic: trafficOf(choice, details),
        connector: {
          ...details.connector,
          subnet:
            choice.connectorSubnet === 'new'
              ? { kind: 'new', range: details.connectorRange }
              : { kind: 'existing', name: details.connectorSubnet },
        },
        callsInternalServices,
      };
    default:
      return choice.egress satisfies never;
  }
}

/** The network of the chosen kind with the given names and ranges. @public */
export function vpcOf(
  { vpc, proxyOnlyRange }: Pick<NetworkChoice, 'vpc' | 'proxyOnlyRange'>,
  details: VpcDetails,
): VpcIntent | undefined {
  const { network, subnetwork, hostProject, subnetRange } = details;
  const proxy =
    proxyOnlyRange === 'given'
      ? { proxyOnlyRange: details.proxyOnlyRange }
      : {};
  switch (vpc) {
    case 'none':
      return undefined;
    case 'new':
      return { kind: 'new', subnetRange, ...proxy };
    case 'existing':
      return { kind: 'existing', network, subnetwork, ...proxy };
    case 'shared':
      return { kind: 'shared', hostProject, network, subnetwork };
    default:
      return vpc satisfies never;
  }
}

/**
 * The network intent of a choice, filled in.
 *
 * @public
 */
export function intentOfChoice(
  choice: NetworkChoice,
  details: NetworkDetails,
): NetworkIntent {
  const vpc = vpcOf(choice, details.vpc);
  return {
    ingress: ingressOf(choice, details),
    auth: authOf(choice, details),
    egress: egressOf(choice, details),
    ...(vpc ? { vpc } : {}),
  };
}
