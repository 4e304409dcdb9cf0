import { Fact } from '../facts';
import { NetworkPosture } from './types';

type Facts<T> = { [K in keyof T]: Fact<unknown> };

/** Whether a fact says anything: of a list, that is one item already. */
function tells(fact: Fact<unknown>): boolean {
  return fact.state === 'known' || 'seen' in fact;
}

/** The facts of the first, and those of the second where the first says nothing. */
function knownOf<T extends Facts<T>>(first: T, second: T): T {
  const known = { ...second };
  for (const key in first) {
    if (tells(first[key]) || !tells(second[key])) {
      known[key] = first[key];
    }
  }
  return known;
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
  return {
    service: { ...fallback.service, ...posture.service },
    ingress: knownOf(posture.ingress, fallback.ingress),
    auth: knownOf(posture.auth, fallback.auth),
    egress: knownOf(posture.egress, fallback.egress),
    runtime: knownOf(posture.runtime, fallback.runtime),
    ...knownOf({ callers: posture.callers }, { callers: fallback.callers }),
    terraform: knownOf(posture.terraform, fallback.terraform),
    expectations: fallback.expectations,
  };
}
