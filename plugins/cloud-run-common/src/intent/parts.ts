import {
  EgressIntent,
  LoadBalancerIntent,
  NetworkIntent,
} from './networkIntent';

/**
 * The load balancer of an intent, if it has one.
 *
 * @public
 */
export function loadBalancerOf(
  intent: Pick<NetworkIntent, 'ingress'>,
): LoadBalancerIntent | undefined {
  return intent.ingress.setting === 'all'
    ? undefined
    : intent.ingress.loadBalancer;
}

/**
 * Whether the load balancer takes requests from the internet.
 *
 * @public
 */
export function isExternal(loadBalancer: LoadBalancerIntent): boolean {
  return loadBalancer.type !== 'regional-internal';
}

/**
 * Whether the load balancer lives in a region and so needs a VPC network with a proxy-only subnetwork.
 *
 * @public
 */
export function isRegional(loadBalancer: LoadBalancerIntent): boolean {
  return loadBalancer.type !== 'global-external';
}

/**
 * Whether the default run.app URL answers.
 *
 * @public
 */
export function defaultUrlOf(
  intent: Pick<NetworkIntent, 'ingress'>,
): 'enabled' | 'disabled' {
  return intent.ingress.setting === 'all'
    ? 'enabled'
    : intent.ingress.defaultUrl;
}

/** The intent of an egress that passes a VPC network. @public */
export type VpcEgressIntent = Exclude<EgressIntent, { path: 'default' }>;

/**
 * Whether anything in the intent needs a VPC network.
 *
 * @public
 */
export function needsVpc(
  intent: Pick<NetworkIntent, 'ingress' | 'egress'>,
): boolean {
  const loadBalancer = loadBalancerOf(intent);
  return (
    intent.egress.path !== 'default' ||
    (loadBalancer !== undefined && isRegional(loadBalancer))
  );
}
