import { Policy } from '../policy';
import { bitOf } from './concern';
import { Rule } from './rule';

/** A rule that a policy has left on, in a form that is quick to go through. */
export interface RuleInForce {
  id: string;
  /** The bit of what it concerns. */
  concern: number;
  judge: Rule['judge'];
  rule: Rule;
}

/** The rules that a policy has left on. */
export interface RulesInForce {
  rules: readonly RuleInForce[];
  /** What a rule's findings can follow from, by its id; rules whose findings follow from nothing are left out. */
  causes: ReadonlyMap<string, readonly string[]>;
}

const prepared = new WeakMap<readonly Rule[], WeakMap<Policy, RulesInForce>>();

function causesOf(rules: readonly Rule[]): RulesInForce['causes'] {
  const causes = new Map<string, readonly string[]>();
  for (const { id, consequenceOf } of rules) {
    if (consequenceOf) {
      causes.set(id, consequenceOf);
    }
  }
  return causes;
}

function prepare(rules: readonly Rule[], { off }: Policy): RulesInForce {
  const left = rules
    .filter(({ id }) => !off.includes(id))
    .map(rule => ({
      id: rule.id,
      concern: bitOf(rule.concerns),
      judge: rule.judge.bind(rule),
      rule,
    }));
  return { rules: left, causes: causesOf(rules) };
}

/** The rules that a policy leaves on. They are prepared once for each set of rules and policy. */
export function rulesInForce(
  rules: readonly Rule[],
  policy: Policy,
): RulesInForce {
  const byPolicy = prepared.get(rules) ?? new WeakMap();
  prepared.set(rules, byPolicy);
  const known = byPolicy.get(policy) ?? prepare(rules, policy);
  byPolicy.set(policy, known);
  return known;
}
