import {
  containsEverybody,
  distinct,
  holds,
  is,
  itemsOf,
  mapFact,
  some,
  valueOr,
} from '../facts';
import { exposureOf, isExternalLoadBalancer } from './exposure';
import {
  isAllAuthenticatedUsers,
  isAllUsers,
  letsInvoke,
} from './invokerRoles';
import { EgressTraffic, IngressSetting, NetworkPosture, Switch } from './types';

type OrUnknown<T> = T | 'unknown';

/**
 * A posture in the plain form of the command line's contract: values only, `unknown` where one could not be determined.
 *
 * @public
 */
export interface PostureReport {
  ingress: OrUnknown<IngressSetting>;
  defaultUrl: OrUnknown<Switch>;
  invokerCheck: OrUnknown<Switch>;
  /** Whether `allUsers` or `allAuthenticatedUsers` may call: anybody, or anybody with a Google account. */
  publicInvoker: OrUnknown<boolean>;
  /** Those that were seen; there may be others where the list is not known as a whole. */
  invokers: string[];
  iap: OrUnknown<'none' | 'service' | 'load-balancer' | 'both'>;
  loadBalancer: OrUnknown<'none' | 'external' | 'internal'>;
  cloudArmor: OrUnknown<boolean>;
  egressPath: OrUnknown<'default' | 'direct-vpc' | 'connector'>;
  /** Null on the default path. */
  egressTraffic: OrUnknown<EgressTraffic> | null;
  staticOutboundIp: OrUnknown<boolean>;
  exposure:
    | 'public'
    | 'internet-authenticated'
    | 'internal-unauthenticated'
    | 'internal-authenticated'
    | 'unknown';
}

function loadBalancerReport({
  ingress: { loadBalancers },
}: NetworkPosture): PostureReport['loadBalancer'] {
  switch (some(loadBalancers, isExternalLoadBalancer).holds) {
    case true:
      return 'external';
    case false:
      return itemsOf(loadBalancers).length > 0 ? 'internal' : 'none';
    default:
      return 'unknown';
  }
}

/** Where Identity-Aware Proxy is known to be on; none where it is known to be off everywhere. */
function iapReport({ auth, ingress }: NetworkPosture): PostureReport['iap'] {
  const onService = is(auth.iap, 'enabled').holds;
  const atLoadBalancer = some(ingress.loadBalancers, ({ iap }) =>
    is(iap, 'enabled'),
  ).holds;
  if (atLoadBalancer === true) {
    return onService === true ? 'both' : 'load-balancer';
  }
  if (onService === true) {
    return 'service';
  }
  return onService === 'unknown' || atLoadBalancer === 'unknown'
    ? 'unknown'
    : 'none';
}

function egressPathReport({
  egress: { path },
}: NetworkPosture): PostureReport['egressPath'] {
  if (path.state === 'unknown' || path.value.kind === 'conflicting') {
    return 'unknown';
  }
  return path.value.kind;
}

function staticOutboundIpReport({
  egress: { path, traffic, nat, defaultRoute },
}: NetworkPosture): OrUnknown<boolean> {
  if (path.state === 'known' && path.value.kind === 'default') {
    return false;
  }
  if (traffic.state === 'known' && traffic.value !== 'all-traffic') {
    return false;
  }
  if (
    (nat.state === 'known' && nat.value === null) ||
    is(defaultRoute, 'none').holds === true
  ) {
    return false;
  }
  if (
    path.state === 'unknown' ||
    traffic.state === 'unknown' ||
    nat.state === 'unknown' ||
    nat.value === null ||
    is(defaultRoute, 'elsewhere').holds === true
  ) {
    return 'unknown';
  }
  return valueOr(
    mapFact(nat.value.allocation, allocation => allocation === 'manual'),
    'unknown',
  );
}

/**
 * The plain report of a posture.
 *
 * @public
 */
export function reportOf(posture: NetworkPosture): PostureReport {
  const { ingress, auth, egress } = posture;
  return {
    ingress: valueOr(ingress.setting, 'unknown'),
    defaultUrl: valueOr(ingress.defaultUrl, 'unknown'),
    invokerCheck: valueOr(auth.invokerCheck, 'unknown'),
    publicInvoker: containsEverybody(
      auth.invokers,
      grant => isAllUsers(grant) || isAllAuthenticatedUsers(grant),
    ).holds,
    invokers: distinct(
      itemsOf(auth.invokers)
        .filter(letsInvoke)
        .map(({ member }) => member),
    ),
    iap: iapReport(posture),
    loadBalancer: loadBalancerReport(posture),
    cloudArmor: some(ingress.loadBalancers, ({ cloudArmor }) =>
      holds(cloudArmor, policy => policy !== null),
    ).holds,
    egressPath: egressPathReport(posture),
    egressTraffic: valueOr(egress.traffic, 'unknown'),
    staticOutboundIp: staticOutboundIpReport(posture),
    exposure: exposureOf(posture).level,
  };
}
