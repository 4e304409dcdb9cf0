import fc from 'fast-check';
import { deploymentsOf } from '../intent';
import { pairwiseDefinitions } from '../testUtils/intent/representatives';
import { NetworkPosture, postureOfIntent, unknownPosture } from '../posture';
import { arbitraryPostures } from '../posture/__testUtils__/arbitraryPosture';
import { examplePosture, seen } from '../testUtils/posture/examplePosture';
import { policySchema } from '../policy';
import { CLOUD_RUN_RULES } from './cloudRunRules';
import { absentParts, bitOf } from './concern';
import { judge } from './judge';
import { RuleText, SEVERITIES } from './rule';

const today = '2026-01-01';

const strictPolicy = policySchema.parse({
  allowedIngress: ['internal'],
  allowedEgress: ['all-traffic'],
  allowedInvokers: {
    invokerCheckDisabled: false,
    allUsers: false,
    domains: ['example.com'],
  },
  loadBalancerRequirements: [{ features: ['cloud-armor'] }],
  organizationPolicies: {
    'run.allowedIngress': ['internal'],
    'run.allowedVPCEgress': ['all-traffic'],
    'run.managed.requireInvokerIam': true,
    'iam.allowedPolicyMemberDomains': ['C0abc1234'],
  },
});

/** What a valid intent may still be told. */
const MATTERS_OF_TASTE = [
  'auth/internal-without-authentication',
  'auth/load-balancer-wants-iam-token',
  'egress/cold-start-through-nat',
  'egress/connector-unbounded',
  'egress/connector-without-need',
  'egress/subnet-too-small-for-instances',
  'ingress/cloud-armor-not-enforced',
  'ingress/load-balancer-unprotected',
  'ingress/no-redirect-to-https',
  'ingress/public-and-unprotected',
];

const placeholders = (text: RuleText) =>
  Object.fromEntries(
    Object.entries(text).map(([part, sentence]) => [
      part,
      (String(sentence).match(/\{\w+\}/g) ?? []).sort(),
    ]),
  );

describe('the rules', () => {
  it('have ids that differ', () => {
    const ids = CLOUD_RUN_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(CLOUD_RUN_RULES)('$id is well described', rule => {
    expect(rule.id).toMatch(
      new RegExp(`^${rule.facet}/[a-z0-9]+(-[a-z0-9]+)*$`),
    );
    expect(placeholders(rule.text.ja)).toEqual(placeholders(rule.text.en));
    for (const text of Object.values(rule.text)) {
      expect(Object.values(text).filter(sentence => !sentence.trim())).toEqual(
        [],
      );
    }
    expect(rule.text.en.message).toMatch(/\.$/);
    expect(rule.text.en.fix).toMatch(/\.$/);
    expect(rule.text.ja.title).not.toBe(rule.text.en.title);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) {
      expect(new URL(source).protocol).toBe('https:');
    }
    expect(rule.gcloud ?? 'gcloud ').toMatch(/^gcloud /);
    expect(rule.evidence.length).toBeGreaterThan(0);
    expect(new Set(rule.evidence).size).toBe(rule.evidence.length);
    expect(rule.example.split('\n').length).toBeLessThanOrEqual(8);
  });

  it.each(CLOUD_RUN_RULES.filter(({ consequenceOf }) => consequenceOf))(
    '$id follows from rules that there are and that are as grave',
    ({ severity, consequenceOf = [] }) => {
      for (const id of consequenceOf) {
        const cause = CLOUD_RUN_RULES.find(rule => rule.id === id);
        expect(cause?.id).toBe(id);
        expect(
          SEVERITIES.indexOf(cause?.severity ?? 'info'),
        ).toBeLessThanOrEqual(SEVERITIES.indexOf(severity));
      }
    },
  );

  it('never follow from themselves', () => {
    const causesOf = (id: string): string[] =>
      CLOUD_RUN_RULES.flatMap(rule =>
        rule.id === id ? [...(rule.consequenceOf ?? [])] : [],
      );
    for (const { id } of CLOUD_RUN_RULES) {
      const causes = new Set(causesOf(id));
      for (const cause of causes) {
        causesOf(cause).forEach(further => causes.add(further));
      }
      expect(causes).not.toContain(id);
    }
  });

  it('find nothing wrong with a plain internal service', () => {
    expect(judge(examplePosture(), { rules: CLOUD_RUN_RULES, today })).toEqual({
      findings: [],
      notEvaluated: [],
      passed: CLOUD_RUN_RULES.map(({ id }) => id),
    });
  });

  it('pass nothing of which nothing is known, but what nobody wished for', () => {
    const { findings, passed } = judge(
      {
        ...unknownPosture({ name: 'orders' }),
        expectations: { public: false, staticOutboundIp: true },
      },
      { rules: CLOUD_RUN_RULES, policy: strictPolicy, today },
    );
    expect({ findings, passed }).toEqual({ findings: [], passed: [] });
  });

  it('say the same with all the evidence as they said with less of it', () => {
    fc.assert(
      fc.property(arbitraryPostures(), ({ truth, view }) => {
        for (const rule of CLOUD_RUN_RULES) {
          const outcomeOf = (posture: NetworkPosture) =>
            `${rule.id} ${
              rule.judge({ posture, policy: strictPolicy }).outcome
            }`;
          const unjudged = `${rule.id} not-evaluated`;
          expect(outcomeOf(truth)).not.toBe(unjudged);
          expect([unjudged, outcomeOf(truth)]).toContain(outcomeOf(view));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('pass where a service has nothing of what they are about', () => {
    fc.assert(
      fc.property(arbitraryPostures(), ({ truth, view }) => {
        for (const posture of [truth, view]) {
          const absent = absentParts(posture);
          const wrong = CLOUD_RUN_RULES.filter(
            ({ concerns, judge: judgeRule }) =>
              (bitOf(concerns) & absent) !== 0 &&
              judgeRule({ posture, policy: strictPolicy }).outcome !== 'pass',
          );
          expect(wrong.map(({ id }) => id)).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('hold everything back while a deployment is under way', () => {
    const posture = examplePosture({
      ingress: { setting: seen('all') },
      auth: { invokerCheck: seen('disabled') },
      runtime: { deployment: seen('reconciling') },
    });
    expect(judge(posture, { rules: CLOUD_RUN_RULES, today })).toEqual({
      findings: [],
      passed: [],
      notEvaluated: CLOUD_RUN_RULES.map(({ id, facet }) => ({
        rule: id,
        facet,
        missing: [{ code: 'updating', what: 'runtime.deployment' }],
      })),
    });
  });

  it('find in what the form can express only what a person may want all the same', () => {
    const failed = pairwiseDefinitions().flatMap(({ definition }) =>
      deploymentsOf(definition).flatMap(deployment =>
        judge(postureOfIntent(deployment), {
          rules: CLOUD_RUN_RULES,
          today,
        }).findings.map(({ rule }) => rule),
      ),
    );
    expect(failed.filter(rule => !MATTERS_OF_TASTE.includes(rule))).toEqual([]);
  });
});
