import { always } from '../facts';
import { PolicyInput, policySchema } from '../policy';
import { examplePosture } from '../posture/testing/examplePosture';
import { describeFinding } from './describe';
import { Finding, compareFindings, judge, reaches } from './judge';
import { Facet, Rule, SEVERITIES, Severity, failWhen } from './rule';

function failing(
  id: string,
  severity: Severity,
  facet: Facet = 'egress',
): Rule {
  const text = {
    title: 'A rule',
    message: '{count} of {name}',
    why: '',
    fix: 'See {unknown}.',
  };
  return {
    id,
    facet,
    severity,
    text: { en: text, ja: { ...text, message: '{name} が {count} 個' } },
    sources: [],
    judge: () =>
      failWhen(always(true), () => ({ values: { count: 0, name: '$&' } })),
  };
}

const passing: Rule = {
  ...failing('egress/fine', 'high'),
  judge: () => failWhen(always(false)),
};

const missing = { code: 'unresolved', what: 'egress.path' } as const;

const unjudged: Rule = {
  ...failing('egress/unclear', 'high'),
  judge: () => ({ outcome: 'not-evaluated', missing: [missing, missing] }),
};

const judgeWith = (
  rules: Rule[],
  policy: PolicyInput = {},
  today = '2026-06-15',
) =>
  judge(examplePosture(), {
    rules,
    policy: policySchema.parse(policy),
    today,
  });

const accepted = (changes: object = {}) => ({
  rule: 'egress/a',
  reason: 'Known to the network team.',
  until: '2026-06-15',
  ...changes,
});

describe('a judgement', () => {
  it('tells what failed, what passed and what could not be judged', () => {
    const rule = failing('egress/a', 'medium');
    expect(judgeWith([passing, unjudged, rule])).toEqual({
      findings: [
        {
          rule: 'egress/a',
          facet: 'egress',
          severity: 'medium',
          values: { count: 0, name: '$&' },
          evidence: [],
          accepted: undefined,
        },
      ],
      notEvaluated: [
        { rule: 'egress/unclear', facet: 'egress', missing: [missing] },
      ],
      passed: ['egress/fine'],
    });
  });

  it('orders findings from the gravest to the mildest, then by rule', () => {
    const { findings } = judgeWith([
      failing('egress/c', 'low'),
      failing('egress/b', 'critical'),
      failing('egress/d', 'info'),
      failing('egress/a', 'critical'),
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual([
      'egress/a',
      'egress/b',
      'egress/c',
      'egress/d',
    ]);
    expect([...findings].reverse().sort(compareFindings)).toEqual(findings);
  });

  it('does not ask a rule that the policy has switched off', () => {
    const rule = { ...failing('egress/a', 'high'), judge: jest.fn() };
    expect(judgeWith([rule], { off: ['egress/a'] })).toEqual({
      findings: [],
      notEvaluated: [],
      passed: [],
    });
    expect(rule.judge).not.toHaveBeenCalled();
  });

  it('gives a finding the severity of the policy', () => {
    const { findings } = judgeWith([failing('egress/a', 'high')], {
      severities: { 'egress/a': 'info' },
    });
    expect(findings[0].severity).toBe('info');
  });

  it.each([
    ['on its last day', accepted(), true],
    ['after its last day', accepted({ until: '2026-06-14' }), false],
    ['for this service', accepted({ services: ['orders'] }), true],
    ['for another service', accepted({ services: ['billing'] }), false],
    ['of another rule', accepted({ rule: 'egress/b' }), false],
  ])('accepts a finding %s', (_, acceptance, expected) => {
    const { findings } = judgeWith([failing('egress/a', 'high')], {
      accepted: [acceptance],
    });
    expect(findings[0].accepted !== undefined).toBe(expected);
  });
});

describe('a threshold', () => {
  const finding = (severity: Severity): Finding =>
    judgeWith([failing('egress/a', severity)]).findings[0];

  it('is reached by what is at least as grave', () => {
    for (const threshold of SEVERITIES) {
      for (const severity of SEVERITIES) {
        expect(reaches(finding(severity), threshold)).toBe(
          SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold),
        );
      }
    }
  });

  it('is never reached by an accepted finding', () => {
    expect(
      reaches({ ...finding('critical'), accepted: accepted() }, 'info'),
    ).toBe(false);
  });
});

describe('the texts of a finding', () => {
  const rule = failing('egress/a', 'high');
  const [finding] = judgeWith([rule]).findings;

  it('have its values filled in as they are', () => {
    expect(describeFinding(finding, [rule], 'en').message).toBe('0 of $&');
    expect(describeFinding(finding, [rule], 'ja').message).toBe('$& が 0 個');
  });

  it('keep a placeholder that has no value', () => {
    expect(describeFinding(finding, [rule], 'en').fix).toBe('See {unknown}.');
  });

  it('belong to a rule', () => {
    expect(() => describeFinding(finding, [], 'en')).toThrow(
      'There is no rule egress/a',
    );
  });
});
