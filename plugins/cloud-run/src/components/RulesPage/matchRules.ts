import {
  Facet,
  ListedRule,
  Locale,
  Severity,
} from 'backstage-plugin-cloud-run-common';

/** What rules are looked for by. */
export interface RuleFilter {
  text: string;
  facet: Facet | 'every';
  severity: Severity | 'every';
}

/** The filter that every rule passes. */
export const EVERY_RULE: RuleFilter = {
  text: '',
  facet: 'every',
  severity: 'every',
};

function wordsOf({ id, text }: ListedRule, locale: Locale): string {
  return [id, ...Object.values(text[locale])].join('\n').toLocaleLowerCase();
}

/** The rules that have every word, the question and the severity in force that are asked for, in their order. */
export function matchRules(
  rules: readonly ListedRule[],
  { text, facet, severity }: RuleFilter,
  locale: Locale,
): ListedRule[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rules.filter(
    rule =>
      (facet === 'every' || rule.facet === facet) &&
      (severity === 'every' || rule.severity === severity) &&
      wanted.every(word => wordsOf(rule, locale).includes(word)),
  );
}
