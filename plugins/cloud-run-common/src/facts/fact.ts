import { Evidence, UnknownReason } from './evidence';

/**
 * A value that was seen, with the evidence for it.
 *
 * @public
 */
export interface Known<T> {
  state: 'known';
  value: T;
  evidence: Evidence[];
}

/**
 * A value that could not be determined, with the reason. It is never treated as safe.
 *
 * @public
 */
export interface Unknown {
  state: 'unknown';
  reason: UnknownReason;
}

/**
 * A value of a service's network: known with its evidence, or unknown with the reason.
 *
 * @public
 */
export type Fact<T> = Known<T> | Unknown;

/**
 * A known value with its evidence.
 *
 * @public
 */
export function known<T>(value: T, ...evidence: Evidence[]): Known<T> {
  return { state: 'known', value, evidence };
}

/**
 * An unknown value with the reason.
 *
 * @public
 */
export function unknown(reason: UnknownReason): Unknown {
  return { state: 'unknown', reason };
}

/**
 * The value of a fact, or `fallback` where it is unknown. For display and reports only; rules use conditions.
 *
 * @public
 */
export function valueOr<T, F>(fact: Fact<T>, fallback: F): T | F {
  return fact.state === 'known' ? fact.value : fallback;
}

/**
 * The fact with its value changed and its evidence or reason kept.
 *
 * @public
 */
export function mapFact<T, U>(fact: Fact<T>, change: (value: T) => U): Fact<U> {
  return fact.state === 'known'
    ? { state: 'known', value: change(fact.value), evidence: fact.evidence }
    : fact;
}
