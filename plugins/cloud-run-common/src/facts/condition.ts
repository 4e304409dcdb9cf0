import { Evidence, UnknownReason } from './evidence';
import { Fact } from './fact';

/**
 * The answer to a question about facts in three-valued (Kleene) logic: it holds, it does not, or it cannot be said.
 *
 * @public
 */
export type Condition =
  | { holds: true; evidence: Evidence[] }
  | { holds: false }
  | { holds: 'unknown'; missing: UnknownReason[] };

/**
 * The items without those that were listed before: one fact read twice gives the same reason or evidence twice.
 *
 * @public
 */
export function distinct<T>(items: T[]): T[] {
  return items.length > 1 ? Array.from(new Set(items)) : items;
}

const FALSE: Condition = { holds: false };
const TRUE: Condition = { holds: true, evidence: [] };

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
    return { holds: 'unknown', missing: [fact.reason] };
  }
  return predicate(fact.value)
    ? { holds: true, evidence: fact.evidence }
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
  return holds(fact, actual => actual === value);
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
    return { holds: 'unknown', missing: [fact.reason] };
  }
  const inner = condition(fact.value);
  return inner.holds === true
    ? { holds: true, evidence: [...fact.evidence, ...inner.evidence] }
    : inner;
}

function missingOf(condition: Condition): UnknownReason[] {
  return condition.holds === 'unknown' ? condition.missing : [];
}

function evidenceOf(condition: Condition): Evidence[] {
  return condition.holds === true ? condition.evidence : [];
}

/**
 * Holds when every condition holds. One that does not hold decides it, whatever else is unknown.
 *
 * @public
 */
export function all(...conditions: Condition[]): Condition {
  let unclear = false;
  for (const { holds: value } of conditions) {
    if (value === false) {
      return FALSE;
    }
    unclear ||= value === 'unknown';
  }
  return unclear
    ? { holds: 'unknown', missing: conditions.flatMap(missingOf) }
    : { holds: true, evidence: conditions.flatMap(evidenceOf) };
}

/**
 * Holds when at least one condition holds, whatever else is unknown.
 *
 * @public
 */
export function any(...conditions: Condition[]): Condition {
  let unclear = false;
  for (const condition of conditions) {
    if (condition.holds === true) {
      return condition;
    }
    unclear ||= condition.holds === 'unknown';
  }
  return unclear
    ? { holds: 'unknown', missing: conditions.flatMap(missingOf) }
    : FALSE;
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

/**
 * Whether the condition holds for at least one item of the list.
 *
 * @public
 */
export function some<T>(
  fact: Fact<readonly T[]>,
  condition: (item: T) => Condition,
): Condition {
  return when(fact, items => any(...items.map(condition)));
}
