import leven from 'leven';
import { Policy } from './policy';

/** A rule id in a policy that no rule has. @public */
export interface UnknownRuleId {
  /** Where it stands in the policy, such as `accepted[0].rule`. */
  key: string;
  id: string;
  /** The id that looks most like it. */
  closest?: string;
}

function namedRules({
  severities,
  off,
  accepted,
}: Policy): { key: string; id: string }[] {
  return [
    ...Object.keys(severities).map(id => ({ key: `severities["${id}"]`, id })),
    ...off.map((id, index) => ({ key: `off[${index}]`, id })),
    ...accepted.map(({ rule }, index) => ({
      key: `accepted[${index}].rule`,
      id: rule,
    })),
  ];
}

/**
 * The rule ids of a policy that no rule has: a bound that is misspelt bounds nothing.
 *
 * @public
 */
export function unknownRuleIds(
  policy: Policy,
  ruleIds: readonly string[],
): UnknownRuleId[] {
  return namedRules(policy)
    .filter(({ id }) => !ruleIds.includes(id))
    .map(({ key, id }) => {
      const [closest] = [...ruleIds].sort(
        (a, b) => leven(a, id) - leven(b, id),
      );
      return { key, id, closest };
    });
}
