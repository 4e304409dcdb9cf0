import {
  CLOUD_RUN_RULES,
  Rule,
  addRules,
} from 'backstage-plugin-cloud-run-common';
import { CloudRunRulesExtensionPoint } from './extensionPoints';

/**
 * The plugin's rules and those that modules add; what stands behind a {@link CloudRunRulesExtensionPoint}.
 *
 * @public
 */
export class RuleCollection implements CloudRunRulesExtensionPoint {
  #rules: readonly Rule[] = CLOUD_RUN_RULES;

  /** All of them, in the order in which they are judged. */
  get rules(): readonly Rule[] {
    return this.#rules;
  }

  addRules(...rules: Rule[]): void {
    this.#rules = addRules(this.#rules, rules);
  }
}
