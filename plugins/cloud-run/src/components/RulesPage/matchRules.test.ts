import {
  CLOUD_RUN_RULES,
  OPEN_POLICY,
  listRules,
  policySchema,
} from 'backstage-plugin-cloud-run-common';
import { EVERY_RULE, matchRules } from './matchRules';

const rules = listRules(CLOUD_RUN_RULES, OPEN_POLICY);
const bypass = 'ingress/run-app-bypasses-load-balancer';
const found = (text: string, locale: 'en' | 'ja' = 'en') =>
  matchRules(rules, { ...EVERY_RULE, text }, locale).map(({ id }) => id);

describe('matchRules', () => {
  it('passes every rule where nothing is asked for', () => {
    expect(matchRules(rules, EVERY_RULE, 'en')).toEqual(rules);
    expect(found('  ')).toHaveLength(rules.length);
  });

  it('finds a rule by words anywhere in its texts or id, in any order and case', () => {
    expect(found('BYPASSES run-app')).toEqual([bypass]);
    const { why } = rules[0].text.en;
    expect(found(why.toLocaleUpperCase())).toContain(rules[0].id);
  });

  it('searches the language that is shown', () => {
    const { title } = rules[0].text.ja;
    expect(found(title, 'ja')).toContain(rules[0].id);
    expect(found(title, 'en')).toEqual([]);
  });

  it('finds nothing for words that no rule has', () => {
    expect(found('bypasses kubernetes')).toEqual([]);
  });

  it.each(['ingress', 'auth', 'egress'] as const)(
    'keeps to the question %s',
    facet => {
      const matched = matchRules(rules, { ...EVERY_RULE, facet }, 'en');
      expect(matched.length).toBeGreaterThan(0);
      expect(matched.every(rule => rule.facet === facet)).toBe(true);
    },
  );

  it('goes by the severity that the policy gives', () => {
    const listed = listRules(
      CLOUD_RUN_RULES,
      policySchema.parse({ severities: { [bypass]: 'info' } }),
    );
    const ids = (severity: 'info' | 'critical') =>
      matchRules(listed, { ...EVERY_RULE, severity }, 'en').map(({ id }) => id);
    expect(ids('info')).toContain(bypass);
    expect(ids('critical')).not.toContain(bypass);
  });
});
