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

const prepared = new WeakMap<
  readonly Rule[],
  WeakMap<Policy, readonly RuleInForce[]>
>();

function prepare(
  rules: readonly Rule[],
  { off }: Policy,
): readonly RuleInForce[] {
  return rules
    .filter(({ id }) => !off.includes(id))
    .map(rule => ({
      id: rule.id,
      concern: bitOf(rule.concerns),
      judge: rule.judge.bind(rule),
      rule,
    }));
}

/** The rules that a policy leaves on. They are prepared once for each set of rules and policy. */
export function rulesInForce(
  rules: readonly Rule[],
  policy: Policy,
): readonly RuleInForce[] {
  const byPolicy = prepared.get(rules) ?? new WeakMap();
  prepared.set(rules, byPolicy);
  const known = byPolicy.get(policy) ?? prepare(rules, policy);
  byPolicy.set(policy, known);
  return known;
}
