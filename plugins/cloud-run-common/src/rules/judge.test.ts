import { always } from '../facts';
import { PolicyInput, policySchema } from '../policy';
import { examplePosture } from '../testUtils/posture/examplePosture';
import { describeFinding } from './describe';
import {
  Finding,
  compareFindings,
  everyFinding,
  headlineOf,
  reaches,
} from './finding';
import { JudgeOptions, judge } from './judge';
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
    evidence: [],
    example: '',
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
  options: Partial<JudgeOptions> = {},
) =>
  judge(examplePosture(), {
    rules,
    policy: policySchema.parse(policy),
    today: '2026-06-15',
    ...options,
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
          consequences: [],
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

  it('says that an acceptance has expired, unless another one holds', () => {
    const past = accepted({ until: '2026-06-14' });
    const rule = failing('egress/a', 'high');
    const [finding] = judgeWith([rule], { accepted: [past] }).findings;
    expect(finding).toMatchObject({
      lapsed: { acceptance: past, because: 'expired' },
    });
    expect(reaches(finding, 'high')).toBe(true);
    const [renewed] = judgeWith([rule], {
      accepted: [past, accepted()],
    }).findings;
    expect(renewed.accepted).toEqual(accepted());
    expect(renewed.lapsed).toBeUndefined();
  });

  it('lets owners accept what the policy leaves to them', () => {
    const own = accepted();
    const findingOf = (
      severity: Severity,
      ownersMayAccept: PolicyInput['ownersMayAccept'],
    ) =>
      judgeWith(
        [failing('egress/a', severity)],
        { ownersMayAccept },
        { accepted: [own] },
      ).findings[0];
    expect(findingOf('high', 'high').accepted).toEqual(own);
    expect(findingOf('low', 'high').accepted).toEqual(own);
    for (const refused of [
      findingOf('critical', 'high'),
      findingOf('info', 'nothing'),
    ]) {
      expect(refused.accepted).toBeUndefined();
      expect(refused.lapsed).toEqual({
        acceptance: own,
        because: 'beyond-owners',
      });
    }
    expect(findingOf('critical', 'critical').accepted).toEqual(own);
  });

  it('takes no acceptance of another rule or another service', () => {
    const [finding] = judgeWith(
      [failing('egress/b', 'low')],
      {},
      {
        accepted: [
          accepted(),
          accepted({ rule: 'egress/b', services: ['web'] }),
        ],
      },
    ).findings;
    expect(finding).not.toHaveProperty('accepted');
    expect(finding).not.toHaveProperty('lapsed');
  });

  it('says that the acceptance of an owner has expired', () => {
    const own = accepted({ until: '2026-01-01' });
    const [finding] = judgeWith(
      [failing('egress/a', 'critical')],
      {},
      { accepted: [own] },
    ).findings;
    expect(finding.lapsed).toEqual({ acceptance: own, because: 'expired' });
  });

  it('carries the bound of its rule', () => {
    const rule: Rule = { ...failing('egress/a', 'high'), bound: 'policy' };
    expect(judgeWith([rule]).findings[0].bound).toBe('policy');
  });
});

describe('findings that follow from others', () => {
  const after = (
    id: string,
    severity: Severity,
    ...consequenceOf: string[]
  ): Rule => ({ ...failing(id, severity), consequenceOf });
  const tree = (findings: Finding[]): object =>
    Object.fromEntries(
      findings.map(({ rule, consequences }) => [rule, tree(consequences)]),
    );

  it('stand under their root cause and not beside it', () => {
    const { findings } = judgeWith([
      after('egress/c', 'low', 'egress/b'),
      after('egress/b', 'medium', 'egress/missing', 'egress/a'),
      failing('egress/a', 'high'),
      failing('egress/d', 'info'),
    ]);
    expect(tree(findings)).toEqual({
      'egress/a': { 'egress/b': {}, 'egress/c': {} },
      'egress/d': {},
    });
    expect(everyFinding(findings).map(({ rule }) => rule)).toEqual([
      'egress/a',
      'egress/b',
      'egress/c',
      'egress/d',
    ]);
  });

  it('stand for themselves while their cause is not found', () => {
    expect(
      tree(judgeWith([after('egress/b', 'low', 'egress/a')]).findings),
    ).toEqual({ 'egress/b': {} });
    expect(
      tree(
        judgeWith([
          failing('egress/other', 'critical'),
          after('egress/b', 'low', 'egress/a'),
        ]).findings,
      ),
    ).toEqual({ 'egress/other': {}, 'egress/b': {} });
  });

  it('never hide under what is milder', () => {
    const rules = [
      failing('egress/a', 'high'),
      after('egress/b', 'medium', 'egress/a'),
    ];
    const { findings } = judgeWith(rules, {
      severities: { 'egress/a': 'low' },
    });
    expect(tree(findings)).toEqual({ 'egress/b': {}, 'egress/a': {} });
  });

  it('never hide under what somebody has accepted, unless they are accepted too', () => {
    const rules = [
      failing('egress/a', 'high'),
      after('egress/b', 'high', 'egress/a'),
    ];
    expect(tree(judgeWith(rules, { accepted: [accepted()] }).findings)).toEqual(
      { 'egress/a': {}, 'egress/b': {} },
    );
    expect(
      tree(
        judgeWith(rules, {
          accepted: [accepted(), accepted({ rule: 'egress/b' })],
        }).findings,
      ),
    ).toEqual({ 'egress/a': { 'egress/b': {} } });
  });

  it('are not lost when rules name each other', () => {
    const { findings } = judgeWith([
      after('egress/a', 'high', 'egress/b'),
      after('egress/b', 'high', 'egress/a'),
    ]);
    expect(
      everyFinding(findings)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['egress/a', 'egress/b']);
  });
});

describe('the headline', () => {
  it('is the gravest finding of all judgements that nobody answers for', () => {
    const judgements = [
      judgeWith([failing('egress/b', 'low')]),
      judgeWith([failing('egress/a', 'critical')], { accepted: [accepted()] }),
      judgeWith([failing('egress/c', 'high')]),
    ];
    expect(headlineOf(judgements)?.rule).toBe('egress/c');
  });

  it('is not made of remarks', () => {
    expect(
      headlineOf([judgeWith([failing('egress/a', 'info')])]),
    ).toBeUndefined();
    expect(headlineOf([])).toBeUndefined();
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
