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
 * A list that was not seen as a whole. What is surely on it still counts: for many a warning one item is enough.
 *
 * @public
 */
export interface PartlySeen<T> extends Unknown {
  /** What is on the list whatever else is; never empty. */
  seen?: Known<readonly T[]>;
  /**
   * What is surely not among the items that were not seen: `everybody` stands for the principals that any Google account
   * or anybody at all has.
   */
  without?: 'everybody';
}

/**
 * A list of a service's network: known as a whole, or unknown while some of its items may have been seen.
 *
 * @public
 */
export type ListFact<T> = Known<readonly T[]> | PartlySeen<T>;

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
 * A list of which only some items were seen, with the reason why there may be others.
 *
 * @public
 */
export function partlySeen<T>(
  reason: UnknownReason,
  seen: Known<readonly T[]>,
  without?: PartlySeen<T>['without'],
): PartlySeen<T> {
  return {
    ...unknown(reason),
    ...(seen.value.length > 0 && { seen }),
    ...(without && { without }),
  };
}

/**
 * The items that are surely on a list.
 *
 * @public
 */
export function itemsOf<T>(list: ListFact<T>): readonly T[] {
  return list.state === 'known' ? list.value : list.seen?.value ?? [];
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
    : unknown(fact.reason);
}
