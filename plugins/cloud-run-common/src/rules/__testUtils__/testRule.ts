import { OPEN_POLICY, PolicyInput, policySchema } from '../../policy';
import { NetworkPosture } from '../../posture';
import { describeFinding } from '../describe';
import { judge } from '../judge';
import { MessageValues, Rule, Severity } from '../rule';
import { ServiceContext } from '../serviceContext';

/** The test runner's functions under names that make this a tester and not a test of its own. */
const framework = { group: describe, situation: it };

/** A situation that a rule is tried on. */
export interface RuleCase {
  name: string;
  posture: NetworkPosture;
  policy?: PolicyInput;
  context?: ServiceContext;
}

/** A situation in which the rule fails. */
export interface FailingCase extends RuleCase {
  /** Where it differs from the rule's own. */
  severity?: Severity;
  values?: MessageValues;
}

/** A situation that the rule cannot judge. */
export interface UnjudgedCase extends RuleCase {
  /** What is missing, by its dotted name. */
  missing: string[];
}

/** The situations of a rule, in three lists. */
export interface RuleCases {
  passes: RuleCase[];
  fails: FailingCase[];
  notEvaluated: UnjudgedCase[];
}

function judgeCase(rule: Rule, { posture, policy, context }: RuleCase) {
  return judge(posture, {
    rules: [rule],
    policy: policy ? policySchema.parse(policy) : OPEN_POLICY,
    context,
    today: '2026-01-01',
  });
}

/** The rule's own answer, also where the judge need not ask it. */
function outcomeOf(rule: Rule, { posture, policy, context }: RuleCase) {
  return rule.judge({
    posture,
    policy: policy ? policySchema.parse(policy) : OPEN_POLICY,
    context,
  }).outcome;
}

/** Tries a rule on its situations; a finding's texts must come out whole in every language. */
export function testRule(rule: Rule, cases: RuleCases) {
  framework.group(rule.id, () => {
    framework.situation.each(cases.passes)('passes: $name', ruleCase => {
      expect(outcomeOf(rule, ruleCase)).toBe('pass');
      expect(judgeCase(rule, ruleCase)).toEqual({
        findings: [],
        notEvaluated: [],
        passed: [rule.id],
      });
    });

    framework.situation.each(cases.fails)(
      'fails: $name',
      ({ severity, values, ...ruleCase }) => {
        const { findings, notEvaluated, passed } = judgeCase(rule, ruleCase);
        expect({ notEvaluated, passed }).toEqual({
          notEvaluated: [],
          passed: [],
        });
        expect(findings).toEqual([
          expect.objectContaining({
            rule: rule.id,
            facet: rule.facet,
            severity: severity ?? rule.severity,
            ...(values ? { values } : {}),
          }),
        ]);
        for (const locale of ['en', 'ja'] as const) {
          const text = describeFinding(findings[0], [rule], locale);
          expect(Object.values(text).join(' ')).not.toMatch(/\{\w+\}/);
        }
      },
    );

    framework.situation.each(cases.notEvaluated)(
      'cannot be evaluated: $name',
      ({ missing, ...ruleCase }) => {
        const { findings, notEvaluated, passed } = judgeCase(rule, ruleCase);
        expect({ findings, passed }).toEqual({ findings: [], passed: [] });
        expect(
          notEvaluated.flatMap(({ missing: reasons }) =>
            reasons.map(({ what }) => what),
          ),
        ).toEqual(missing);
      },
    );
  });
}
