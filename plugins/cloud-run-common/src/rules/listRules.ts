import { Policy } from '../policy';
import { CLOUD_RUN_RULES } from './cloudRunRules';
import { Rule, RuleDescription, Severity } from './rule';

/**
 * A rule with what the organisation made of it; it can be sent over the wire.
 *
 * @public
 */
export interface ListedRule extends RuleDescription {
  /** The severity in force: the policy's where it sets one, and otherwise the rule's own. */
  severity: Severity;
  /** The severity that the rule has of its own. */
  ownSeverity: Severity;
  /** Whether the policy has switched the rule off. */
  off: boolean;
  /** Whether the rule comes with the plugin or from the organisation. */
  origin: 'plugin' | 'organisation';
}

/**
 * The rules with their severities under a policy, in their order.
 *
 * @public
 */
export function listRules(
  rules: readonly Rule[],
  policy: Policy,
): ListedRule[] {
  return rules.map(({ judge: _, ...description }) => ({
    ...description,
    severity: policy.severities[description.id] ?? description.severity,
    ownSeverity: description.severity,
    off: policy.off.includes(description.id),
    origin: CLOUD_RUN_RULES.some(({ id }) => id === description.id)
      ? 'plugin'
      : 'organisation',
  }));
}
