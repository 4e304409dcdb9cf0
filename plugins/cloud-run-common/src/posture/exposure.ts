import {
  Condition,
  ListFact,
  UnknownReason,
  all,
  any,
  contains,
  containsEverybody,
  distinct,
  holds,
  is,
  isEmpty,
  not,
  some,
} from '../facts';
import { isAllUsers, isIapServiceAgent, letsInvoke } from './invokerRoles';
import { LoadBalancer, NetworkPosture } from './types';

/**
 * How far a service is open, from ingress and auth together.
 *
 * - `public`: anybody on the internet can call it
 * - `internet-authenticated`: reachable from the internet, but who calls must be let in
 * - `internal-unauthenticated`: every workload of its networks can call it
 * - `internal-authenticated`: from its networks only, and only for those let in
 *
 * @public
 */
export type ExposureLevel =
  | 'public'
  | 'internet-authenticated'
  | 'internal-unauthenticated'
  | 'internal-authenticated';

/** @public */
export type Exposure =
  | { level: ExposureLevel }
  | { level: 'unknown'; missing: UnknownReason[] };

const EXTERNAL_TYPES = new Set([
  'global-external',
  'classic-external',
  'regional-external',
]);

/** Whether a load balancer takes requests from the internet. @public */
export function isExternalLoadBalancer(loadBalancer: LoadBalancer): Condition {
  return holds(loadBalancer.type, type => EXTERNAL_TYPES.has(type));
}

/** Whether Identity-Aware Proxy lets in everybody, so that it asks nobody who they are. */
function admitsAllUsers(accessors: ListFact<string>): Condition {
  return containsEverybody(accessors, member => member === 'allUsers');
}

/** Whether a load balancer asks everybody to sign in. @public */
export function signsPeopleIn({ iap, iapAccessors }: LoadBalancer): Condition {
  return all(is(iap, 'enabled'), () => not(admitsAllUsers(iapAccessors)));
}

/** Whether a load balancer that asks nobody to sign in calls the service in its own name, and may. */
function callsAsIap(
  posture: NetworkPosture,
  { iap, iapAccessors }: LoadBalancer,
): Condition {
  return all(
    is(iap, 'enabled'),
    () => admitsAllUsers(iapAccessors),
    () => is(posture.auth.iap, 'disabled'),
    () =>
      contains(
        posture.auth.invokers,
        grant => letsInvoke(grant) && isIapServiceAgent(grant.member),
      ),
  );
}

/** Whether anybody who reaches a load balancer is served without saying who they are. */
function servesAnyone(
  posture: NetworkPosture,
  loadBalancer: LoadBalancer,
): Condition {
  return any(
    all(admitsAnyone(posture), () => not(signsPeopleIn(loadBalancer))),
    () => callsAsIap(posture, loadBalancer),
  );
}

/** Whether ingress admits requests that come through an external load balancer. @public */
export function admitsExternalLoadBalancers({
  ingress,
}: NetworkPosture): Condition {
  return holds(
    ingress.setting,
    setting =>
      setting === 'all' || setting === 'internal-and-cloud-load-balancing',
  );
}

/** Whether the default run.app URL takes requests from the internet. @public */
export function isReachableByDefaultUrl({
  ingress,
}: NetworkPosture): Condition {
  return all(is(ingress.setting, 'all'), () =>
    is(ingress.defaultUrl, 'enabled'),
  );
}

/** Whether a domain mapping takes requests from the internet. @public */
export function isReachableByDomainMapping({
  ingress,
}: NetworkPosture): Condition {
  return all(is(ingress.setting, 'all'), () =>
    contains(ingress.domainMappings, () => true),
  );
}

/** Whether the run.app URL or a domain mapping takes requests from the internet. @public */
export function isReachableDirectly(posture: NetworkPosture): Condition {
  return any(isReachableByDefaultUrl(posture), () =>
    isReachableByDomainMapping(posture),
  );
}

/**
 * Whether the service itself asks for no identity: every request that reaches it is served. Identity-Aware Proxy that
 * lets in allUsers asks nobody.
 *
 * @public
 */
export function admitsAnyone({ auth }: NetworkPosture): Condition {
  return any(
    all(is(auth.iap, 'enabled'), () => admitsAllUsers(auth.iapAccessors)),
    () =>
      all(is(auth.iap, 'disabled'), () =>
        any(is(auth.invokerCheck, 'disabled'), () =>
          containsEverybody(auth.invokers, isAllUsers),
        ),
      ),
  );
}

/** Whether any request from the internet gets as far as the service's own checks. @public */
export function isReachableFromInternet(posture: NetworkPosture): Condition {
  return any(isReachableDirectly(posture), () =>
    all(admitsExternalLoadBalancers(posture), () =>
      some(posture.ingress.loadBalancers, isExternalLoadBalancer),
    ),
  );
}

/** Whether anybody on the internet is served without saying who they are. @public */
export function isPublic(posture: NetworkPosture): Condition {
  return any(
    all(admitsAnyone(posture), () => isReachableDirectly(posture)),
    () =>
      all(admitsExternalLoadBalancers(posture), () =>
        some(posture.ingress.loadBalancers, loadBalancer =>
          all(isExternalLoadBalancer(loadBalancer), () =>
            servesAnyone(posture, loadBalancer),
          ),
        ),
      ),
  );
}

/** Whether everybody who reaches the service from inside passes IAP at an internal load balancer, the only way there is. */
function isEnteredThroughIapAlone({ ingress }: NetworkPosture): Condition {
  const someInternal = (condition: (loadBalancer: LoadBalancer) => Condition) =>
    some(ingress.loadBalancers, loadBalancer =>
      all(condition(loadBalancer), () =>
        not(isExternalLoadBalancer(loadBalancer)),
      ),
    );
  return all(
    is(ingress.defaultUrl, 'disabled'),
    () => isEmpty(ingress.domainMappings),
    () => someInternal(signsPeopleIn),
    () => not(someInternal(loadBalancer => not(signsPeopleIn(loadBalancer)))),
  );
}

function unknownBecauseOf(...conditions: Condition[]): Exposure {
  const missing: UnknownReason[] = [];
  for (const condition of conditions) {
    if (condition.holds === 'unknown') {
      missing.push(...condition.missing);
    }
  }
  return { level: 'unknown', missing: distinct(missing) };
}

/**
 * The effective exposure of a service.
 *
 * What is not known never makes a service look safer: the level is `unknown`, with what is missing,
 * unless the known values decide it whatever the missing ones are.
 *
 * Sources: https://docs.cloud.google.com/run/docs/securing/ingress,
 * https://docs.cloud.google.com/run/docs/authenticating/public
 *
 * @public
 */
export function exposureOf(posture: NetworkPosture): Exposure {
  const open = isPublic(posture);
  if (open.holds === true) {
    return { level: 'public' };
  }
  const reachable = isReachableFromInternet(posture);
  if (open.holds === 'unknown') {
    return unknownBecauseOf(open, reachable);
  }
  if (reachable.holds === 'unknown') {
    return unknownBecauseOf(reachable);
  }
  if (reachable.holds) {
    return { level: 'internet-authenticated' };
  }
  const anyone = any(
    all(admitsAnyone(posture), () => not(isEnteredThroughIapAlone(posture))),
    () =>
      some(posture.ingress.loadBalancers, loadBalancer =>
        callsAsIap(posture, loadBalancer),
      ),
  );
  switch (anyone.holds) {
    case true:
      return { level: 'internal-unauthenticated' };
    case false:
      return { level: 'internal-authenticated' };
    default:
      return unknownBecauseOf(anyone);
  }
}
