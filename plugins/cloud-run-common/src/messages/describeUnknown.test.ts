import fc from 'fast-check';
import { Unknown, UnknownReason } from '../facts';
import { deploymentsOf } from '../intent';
import { pairwiseDefinitions } from '../testUtils/intent/representatives';
import { Locale } from '../locale';
import { postureOfIntent, unknownPosture } from '../posture';
import { postureOfAnnotations } from '../annotations';
import { describeUnknown } from './describeUnknown';

/** Why values inside of something are unknown. */
function reasonsIn(value: unknown): UnknownReason[] {
  const fact: Partial<Unknown> = Object(value);
  if (fact !== value) {
    return [];
  }
  return fact.state === 'unknown' && fact.reason
    ? [fact.reason]
    : Object.values(fact).flatMap(reasonsIn);
}

/** The dotted name of a value of a posture, which nobody but a programmer knows. */
const DOTTED = /\b(ingress|auth|egress|runtime|terraform|service|callers)\.\w/;

describe('the reasons why values are unknown', () => {
  const postures = [
    unknownPosture({ name: 'orders' }),
    ...['direct-vpc', 'connector'].map(path =>
      postureOfAnnotations(
        { name: 'orders' },
        {
          'cloud.google.com/run-egress-path': path,
          'cloud.google.com/run-load-balancer': 'global-external',
          'cloud.google.com/run-nat': 'automatic',
        },
      ),
    ),
    ...pairwiseDefinitions().flatMap(({ definition }) =>
      deploymentsOf(definition).map(postureOfIntent),
    ),
  ];

  it.each<Locale>(['en', 'ja'])('name values in words: %s', locale => {
    const reasons = postures.flatMap(reasonsIn);
    expect(reasons.length).toBeGreaterThan(100);
    for (const reason of reasons) {
      expect(describeUnknown(reason, locale)).not.toMatch(DOTTED);
    }
  });

  it.each<[UnknownReason, string, string]>([
    [
      { code: 'not-declared', what: 'auth.iap' },
      'Not declared: Identity-Aware Proxy on the service.',
      '宣言されていません: サービスの Identity-Aware Proxy。',
    ],
    [
      {
        code: 'malformed',
        what: 'run.googleapis.com/ingress',
        value: 'public',
        allowed: ['all', 'internal'],
      },
      '"public" is no value of run.googleapis.com/ingress, which takes: all, internal.',
      '「public」は使えない値です: run.googleapis.com/ingress。使える値: all、internal',
    ],
    [
      {
        code: 'not-permitted',
        what: 'auth.invokers',
        permission: 'run.services.getIamPolicy',
      },
      'Reading who holds the invoke permission needs run.services.getIamPolicy.',
      '呼び出し権限を持つ相手を読むには run.services.getIamPolicy が必要です。',
    ],
    [
      { code: 'unresolved', what: 'ingress.setting' },
      'Depends on a value that is not known yet: the ingress setting.',
      '後で決まる値によります: 上りの設定。',
    ],
    [
      { code: 'elsewhere', what: 'callers' },
      'Decided by another team or repository: what calls the service.',
      '別のチームかリポジトリが決めます: サービスの呼び出し元。',
    ],
    [
      { code: 'updating', what: 'runtime.deployment' },
      'A deployment is under way; this is judged once it is done.',
      'デプロイの途中です。終わってから判定します。',
    ],
  ])('are sentences: %j', (reason, en, ja) => {
    expect(describeUnknown(reason, 'en')).toBe(en);
    expect(describeUnknown(reason, 'ja')).toBe(ja);
  });

  it('leave names that are not theirs as they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), what => {
        const text = describeUnknown(
          { code: 'unresolved', what: `var.${what}` },
          'en',
        );
        expect(text).toContain(`var.${what}`);
      }),
    );
  });
});
