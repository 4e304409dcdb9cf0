import { Locale } from '../locale';
import { Finding } from './finding';
import { MessageValues, RuleDescription, RuleText } from './rule';

function fill(template: string, values: MessageValues): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}

/**
 * The texts of a finding in a language, with its values filled in.
 *
 * @throws Error when the rule is not among the given ones
 *
 * @public
 */
export function describeFinding(
  finding: Finding,
  rules: readonly RuleDescription[],
  locale: Locale,
): RuleText {
  const rule = rules.find(({ id }) => id === finding.rule);
  if (!rule) {
    throw new Error(`There is no rule ${finding.rule}`);
  }
  const text = rule.text[locale];
  return {
    title: fill(text.title, finding.values),
    message: fill(text.message, finding.values),
    why: fill(text.why, finding.values),
    fix: fill(text.fix, finding.values),
  };
}
