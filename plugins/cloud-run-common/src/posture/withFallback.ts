import { Fact, ListFact, itemsOf, known } from '../facts';
import { LoadBalancer, NetworkPosture } from './types';

type Facts<T> = { [K in keyof T]: Fact<unknown> };

/** The facts of the first, and those of the second where the first does not know. */
function knownOf<T extends Facts<T>>(first: T, second: T): T {
  const facts = { ...second };
  for (const key in first) {
    if (first[key].state === 'known' || second[key].state === 'unknown') {
      facts[key] = first[key];
    }
  }
  return facts;
}

/** What an item of a list is told from the others by. */
type Item = string | { member: string } | { name: string };

function nameOf(item: Item): string {
  if (typeof item === 'string') {
    return item;
  }
  return 'member' in item ? item.member : item.name;
}

/**
 * A list, completed by another reading of it. Where items were seen that the other one does not have, it does not know
 * the whole list either.
 */
function completed<T extends Item>(
  list: ListFact<T>,
  other: ListFact<T>,
): ListFact<T> {
  if (list.state === 'known') {
    return list;
  }
  const { seen } = list;
  if (!seen) {
    return other.state === 'known' || other.seen ? other : list;
  }
  if (other.state === 'unknown') {
    return list;
  }
  const names = new Set(other.value.map(nameOf));
  return seen.value.every(item => names.has(nameOf(item)))
    ? known(other.value, ...seen.evidence, ...other.evidence)
    : list;
}

/** Load balancers, completed. That a repository declares none does not overrule somebody who names one. */
function completedLoadBalancers(
  list: ListFact<LoadBalancer>,
  other: ListFact<LoadBalancer>,
): ListFact<LoadBalancer> {
  const isNamed = itemsOf(list).length === 0 && itemsOf(other).length > 0;
  return isNamed ? other : completed(list, other);
}

/**
 * A posture, completed by another one of the same service where it does not know a value. What the service is meant
 * to be comes from the other one.
 *
 * @public
 */
export function withFallback(
  posture: NetworkPosture,
  fallback: NetworkPosture,
): NetworkPosture {
  const { ingress, auth } = posture;
  return {
    service: { ...fallback.service, ...posture.service },
    ingress: {
      ...knownOf(ingress, fallback.ingress),
      loadBalancers: completedLoadBalancers(
        ingress.loadBalancers,
        fallback.ingress.loadBalancers,
      ),
      domainMappings: completed(
        ingress.domainMappings,
        fallback.ingress.domainMappings,
      ),
    },
    auth: {
      ...knownOf(auth, fallback.auth),
      invokers: completed(auth.invokers, fallback.auth.invokers),
      iapAccessors: completed(auth.iapAccessors, fallback.auth.iapAccessors),
    },
    egress: knownOf(posture.egress, fallback.egress),
    runtime: knownOf(posture.runtime, fallback.runtime),
    callers: completed(posture.callers, fallback.callers),
    terraform: knownOf(posture.terraform, fallback.terraform),
    expectations: fallback.expectations,
  };
}
