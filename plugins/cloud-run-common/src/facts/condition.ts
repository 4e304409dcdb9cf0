import { Evidence, UnknownReason } from './evidence';
import { Fact, Known, ListFact, Unknown } from './fact';

/**
 * The answer to a question about facts in three-valued (Kleene) logic: it holds, it does not, or it cannot be said.
 *
 * @public
 */
export type Condition =
  | {
      holds: true;
      /** What it rests on directly. */
      evidence: readonly Evidence[];
      /** The conditions it is made of; {@link evidenceOf} gathers what all of them rest on. */
      because: readonly LazyCondition[];
    }
  | { holds: false }
  | { holds: 'unknown'; missing: UnknownReason[] };

/**
 * A condition, or how to find it out once it matters. What comes first and is cheap decides most questions;
 * the rest is then never asked.
 *
 * @public
 */
export type LazyCondition = Condition | (() => Condition);

function resolve(condition: LazyCondition): Condition {
  return typeof condition === 'function' ? condition() : condition;
}

/**
 * The items without those that were listed before: one fact read twice gives the same reason or evidence twice.
 *
 * @public
 */
export function distinct<T>(items: T[]): T[] {
  return items.length > 1 ? Array.from(new Set(items)) : items;
}

const FALSE: Condition = { holds: false };

const NOTHING: readonly never[] = [];

const TRUE: Condition = { holds: true, evidence: NOTHING, because: NOTHING };

/**
 * Everything that a condition rests on; nothing where it does not hold.
 *
 * @public
 */
export function evidenceOf(condition: Condition): Evidence[] {
  const evidence: Evidence[] = [];
  gather(condition, evidence);
  return evidence;
}

function gather(condition: Condition, evidence: Evidence[]): void {
  if (condition.holds !== true) {
    return;
  }
  for (const seen of condition.evidence) {
    evidence.push(seen);
  }
  for (const part of condition.because) {
    gather(resolve(part), evidence);
  }
}

/** That nothing can be said for want of a fact. */
function unclear({ reason }: Unknown): Condition {
  return { holds: 'unknown', missing: [reason] };
}

/** Both lists in one; the lists themselves stay as they are. */
function joined<T>(list: T[] | undefined, more: T[]): T[] {
  return list ? [...list, ...more] : more;
}

/**
 * A condition that always or never holds, for what is no matter of evidence.
 *
 * @public
 */
export function always(value: boolean): Condition {
  return value ? TRUE : FALSE;
}

/**
 * Whether the fact's value satisfies the predicate.
 *
 * @public
 */
export function holds<T>(
  fact: Fact<T>,
  predicate: (value: T) => boolean,
): Condition {
  if (fact.state === 'unknown') {
    return unclear(fact);
  }
  return predicate(fact.value)
    ? { holds: true, evidence: fact.evidence, because: NOTHING }
    : FALSE;
}

/**
 * Whether the fact has exactly this value.
 *
 * @public
 */
export function is<T extends string | number | boolean | null>(
  fact: Fact<T>,
  value: T,
): Condition {
  if (fact.state === 'unknown') {
    return unclear(fact);
  }
  return fact.value === value
    ? { holds: true, evidence: fact.evidence, because: NOTHING }
    : FALSE;
}

/**
 * Whether a condition holds that depends on the fact's value. The fact's evidence is added to the condition's.
 *
 * @public
 */
export function when<T>(
  fact: Fact<T>,
  condition: (value: T) => Condition,
): Condition {
  if (fact.state === 'unknown') {
    return unclear(fact);
  }
  const inner = condition(fact.value);
  return inner.holds === true
    ? { holds: true, evidence: fact.evidence, because: [inner] }
    : inner;
}

/**
 * Holds when every condition holds. One that does not hold decides it, whatever else is unknown.
 *
 * @public
 */
export function all(...conditions: LazyCondition[]): Condition {
  let missing: UnknownReason[] | undefined;
  for (const part of conditions) {
    const condition = resolve(part);
    if (condition.holds === false) {
      return FALSE;
    }
    if (condition.holds === 'unknown') {
      missing = joined(missing, condition.missing);
    }
  }
  return missing
    ? { holds: 'unknown', missing }
    : { holds: true, evidence: NOTHING, because: conditions };
}

function anyOf<T>(
  items: readonly T[],
  condition: (item: T) => Condition,
): Condition {
  let missing: UnknownReason[] | undefined;
  for (const item of items) {
    const answer = condition(item);
    if (answer.holds === true) {
      return answer;
    }
    if (answer.holds === 'unknown') {
      missing = joined(missing, answer.missing);
    }
  }
  return missing ? { holds: 'unknown', missing } : FALSE;
}

/**
 * Holds when at least one condition holds, whatever else is unknown.
 *
 * @public
 */
export function any(...conditions: LazyCondition[]): Condition {
  return anyOf(conditions, resolve);
}

/**
 * The opposite. What does not hold has no evidence of its own, so neither has its opposite.
 *
 * @public
 */
export function not(condition: Condition): Condition {
  switch (condition.holds) {
    case true:
      return FALSE;
    case false:
      return TRUE;
    default:
      return condition;
  }
}

/** What was seen of a list: all of it, or some. */
function seenOf<T>(list: ListFact<T>): Known<readonly T[]> | undefined {
  return list.state === 'known' ? list : list.seen;
}

/**
 * Whether the condition holds for at least one item of the list. Where the list was not seen as a whole, an item that
 * was seen is enough.
 *
 * @public
 */
export function some<T>(
  list: ListFact<T>,
  condition: (item: T) => Condition,
): Condition {
  const seen = seenOf(list);
  const answer = seen ? anyOf(seen.value, condition) : FALSE;
  if (seen && answer.holds === true) {
    return { holds: true, evidence: seen.evidence, because: [answer] };
  }
  if (list.state === 'known') {
    return answer;
  }
  const more = [list.reason];
  return {
    holds: 'unknown',
    missing: answer.holds === 'unknown' ? joined(answer.missing, more) : more,
  };
}

/**
 * Whether the predicate is true of at least one item of the list, as {@link some}.
 *
 * @public
 */
export function contains<T>(
  list: ListFact<T>,
  predicate: (item: T) => boolean,
): Condition {
  const seen = seenOf(list);
  if (seen?.value.some(predicate)) {
    return { holds: true, evidence: seen.evidence, because: NOTHING };
  }
  return list.state === 'known' ? FALSE : unclear(list);
}

/**
 * As {@link contains}, for a predicate that is true of `allUsers` or `allAuthenticatedUsers` alone: a list that was seen
 * only in part, and surely holds nobody of the kind besides, decides it.
 *
 * @public
 */
export function containsEverybody<T>(
  list: ListFact<T>,
  predicate: (item: T) => boolean,
): Condition {
  const condition = contains(list, predicate);
  return condition.holds === 'unknown' &&
    list.state === 'unknown' &&
    list.without === 'everybody'
    ? FALSE
    : condition;
}

/**
 * Whether the predicate is true of no item of the list. One that was seen decides it, whatever else is on the list.
 *
 * @public
 */
export function none<T>(
  list: ListFact<T>,
  predicate: (item: T) => boolean,
): Condition {
  if (seenOf(list)?.value.some(predicate)) {
    return FALSE;
  }
  return list.state === 'known'
    ? { holds: true, evidence: list.evidence, because: NOTHING }
    : unclear(list);
}

/**
 * Whether there is nothing on the list.
 *
 * @public
 */
export function isEmpty(list: ListFact<unknown>): Condition {
  return none(list, () => true);
}
