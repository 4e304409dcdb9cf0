import {
  Condition,
  Fact,
  ListFact,
  all,
  always,
  any,
  containsEverybody,
  holds,
  is,
  itemsOf,
  known,
  not,
  some,
  unknown,
  valueOr,
  when,
} from '../facts';
import { AddressRange, parseAddressRange } from '../intent';
import {
  CloudArmorPolicy,
  CloudArmorRule,
  Connector,
  DirectVpc,
  InvokerGrant,
  LoadBalancer,
  NetworkPosture,
  isAllUsers,
  isExternalLoadBalancer,
  signsPeopleIn,
} from '../posture';

/*
 * What several rules ask about a posture.
 */

/** Whether the invoker permission is granted to allUsers. */
export function isGrantedToAllUsers({ auth }: NetworkPosture): Condition {
  return containsEverybody(auth.invokers, isAllUsers);
}

/**
 * Whether rules refuse or slow down anything; undefined where it is not known. The first that matches counts: one that
 * allows everybody leaves nothing to those after it, and one in preview only logs.
 */
function refuseSomething(
  rules: readonly CloudArmorRule[],
): boolean | undefined {
  let isUnclear = false;
  const inForce = rules
    .filter(({ preview }) => !preview)
    .sort((a, b) => a.priority - b.priority);
  for (const { action, matches } of inForce) {
    if (action !== 'allow') {
      return isUnclear ? undefined : true;
    }
    if (matches === 'everybody') {
      return false;
    }
    isUnclear ||= matches === 'unknown';
  }
  return false;
}

/** Whether a Cloud Armor policy refuses or slows down anything. */
export function refusesSomething({ rules }: CloudArmorPolicy): Condition {
  return when(rules, list => {
    const refuses = refuseSomething(list);
    return refuses === undefined
      ? {
          holds: 'unknown',
          missing: [
            {
              code: 'unresolved',
              what: 'ingress.loadBalancer.cloudArmor.rules',
            },
          ],
        }
      : always(refuses);
  });
}

/** Whether a Cloud Armor policy is attached that refuses something. */
export function enforcesCloudArmor({ cloudArmor }: LoadBalancer): Condition {
  return when(cloudArmor, policy =>
    policy === null ? always(false) : refusesSomething(policy),
  );
}

/** Whether anybody on the internet passes the load balancer without Cloud Armor or IAP in the way. */
export function letsEverythingThrough(loadBalancer: LoadBalancer): Condition {
  return all(
    isExternalLoadBalancer(loadBalancer),
    () => not(signsPeopleIn(loadBalancer)),
    () => not(enforcesCloudArmor(loadBalancer)),
  );
}

/** Whether Identity-Aware Proxy signs people in, on the service or at a load balancer. */
export function usesIap({ auth, ingress }: NetworkPosture): Condition {
  return any(is(auth.iap, 'enabled'), () =>
    some(ingress.loadBalancers, ({ iap }) => is(iap, 'enabled')),
  );
}

/** Whether any traffic passes a VPC network. */
export function passesVpc({ egress }: NetworkPosture): Condition {
  return holds(egress.path, ({ kind }) => kind !== 'default');
}

/** Whether the egress has a Direct VPC interface for which the condition holds. */
export function directVpc(
  { egress }: NetworkPosture,
  condition: (vpc: DirectVpc) => Condition,
): Condition {
  return when(egress.path, path =>
    path.kind === 'direct-vpc' || path.kind === 'conflicting'
      ? condition(path.vpc)
      : always(false),
  );
}

/** Whether the egress has a connector for which the condition holds. */
export function connector(
  { egress }: NetworkPosture,
  condition: (connector: Connector) => Condition,
): Condition {
  return when(egress.path, path =>
    path.kind === 'connector' || path.kind === 'conflicting'
      ? condition(path.connector)
      : always(false),
  );
}

/** Whether a fact differs from a value of the service's identity; it cannot be said where the source does not tell that. */
export function differs(
  fact: Fact<string>,
  own: string | undefined,
  what: string,
): Condition {
  return own === undefined
    ? { holds: 'unknown', missing: [{ code: 'not-declared', what }] }
    : holds(fact, value => value !== own);
}

/** The name of the egress's connector, for a message. */
export function connectorName({ egress }: NetworkPosture): string {
  const path = valueOr(egress.path, undefined);
  return path?.kind === 'connector' || path?.kind === 'conflicting'
    ? valueOr(path.connector.name, '')
    : '';
}

/** The location of a service that runs in several regions. */
export const MULTI_REGION = 'global';

/** The range that a text stands for; unknown where it is none. */
export function addressRange(
  fact: Fact<string>,
  what: string,
): Fact<AddressRange> {
  if (fact.state === 'unknown') {
    return fact;
  }
  const range = parseAddressRange(fact.value);
  return range
    ? known(range, ...fact.evidence)
    : unknown({
        code: 'malformed',
        what,
        value: fact.value,
        allowed: ['an IPv4 range such as 10.8.0.0/26'],
      });
}

/** The names of the load balancers for which the condition holds, for a message. */
export function loadBalancersWhere(
  { ingress }: NetworkPosture,
  condition: (loadBalancer: LoadBalancer) => Condition,
): string {
  return itemsOf(ingress.loadBalancers)
    .filter(loadBalancer => condition(loadBalancer).holds === true)
    .map(({ name }) => name)
    .join(', ');
}

/** The values of a list, for a message. */
export function listed(list: ListFact<string>): string {
  return itemsOf(list).join(', ');
}

/** The grants for which the predicate is true, for a message. */
export function grantsWhere(
  { auth }: NetworkPosture,
  predicate: (grant: InvokerGrant) => boolean,
  text: (grant: InvokerGrant) => string,
): string {
  return itemsOf(auth.invokers).filter(predicate).map(text).join(', ');
}
