import { distinct, mapFact, valueOr } from '../facts';
import { exposureOf, isExternalLoadBalancer } from './exposure';
import { isAllUsers, letsInvoke } from './invokerRoles';
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
  publicInvoker: OrUnknown<boolean>;
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
  if (loadBalancers.state === 'unknown') {
    return 'unknown';
  }
  const external = loadBalancers.value.map(
    loadBalancer => isExternalLoadBalancer(loadBalancer).holds,
  );
  if (external.includes(true)) {
    return 'external';
  }
  if (external.includes('unknown')) {
    return 'unknown';
  }
  return external.length > 0 ? 'internal' : 'none';
}

function iapReport({ auth, ingress }: NetworkPosture): PostureReport['iap'] {
  const onService = valueOr(auth.iap, 'unknown');
  const switches =
    ingress.loadBalancers.state === 'known'
      ? ingress.loadBalancers.value.map(({ iap }) => valueOr(iap, 'unknown'))
      : (['unknown'] as const);
  const enabled = switches.some(value => value === 'enabled');
  const unclear = !enabled && switches.some(value => value === 'unknown');
  if (onService === 'unknown' || unclear) {
    return 'unknown';
  }
  if (onService === 'enabled') {
    return enabled ? 'both' : 'service';
  }
  return enabled ? 'load-balancer' : 'none';
}

function cloudArmorReport({
  ingress: { loadBalancers },
}: NetworkPosture): OrUnknown<boolean> {
  if (loadBalancers.state === 'unknown') {
    return 'unknown';
  }
  const policies = loadBalancers.value.map(({ cloudArmor }) =>
    valueOr(
      mapFact(cloudArmor, policy => policy !== null),
      'unknown',
    ),
  );
  if (policies.includes(true)) {
    return true;
  }
  return policies.includes('unknown') ? 'unknown' : false;
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
  egress: { path, traffic, nat },
}: NetworkPosture): OrUnknown<boolean> {
  if (path.state === 'known' && path.value.kind === 'default') {
    return false;
  }
  if (traffic.state === 'known' && traffic.value !== 'all-traffic') {
    return false;
  }
  if (nat.state === 'known' && nat.value === null) {
    return false;
  }
  if (
    path.state === 'unknown' ||
    traffic.state === 'unknown' ||
    nat.state === 'unknown' ||
    nat.value === null
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
    publicInvoker: valueOr(
      mapFact(auth.invokers, grants => grants.some(isAllUsers)),
      'unknown',
    ),
    invokers: valueOr(
      mapFact(auth.invokers, grants =>
        distinct(grants.filter(letsInvoke).map(({ member }) => member)),
      ),
      [],
    ),
    iap: iapReport(posture),
    loadBalancer: loadBalancerReport(posture),
    cloudArmor: cloudArmorReport(posture),
    egressPath: egressPathReport(posture),
    egressTraffic: valueOr(egress.traffic, 'unknown'),
    staticOutboundIp: staticOutboundIpReport(posture),
    exposure: exposureOf(posture).level,
  };
}
