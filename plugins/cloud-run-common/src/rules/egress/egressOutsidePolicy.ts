import { Condition, all, always, any, holds, not } from '../../facts';
import { Policy } from '../../policy';
import { NetworkPosture } from '../../posture';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

type AllowedEgress = NonNullable<Policy['allowedEgress']>;

/** Whether the egress is none of the allowed ones. */
function isOutside(posture: NetworkPosture, allowed: AllowedEgress): Condition {
  const onVpc = passesVpc(posture);
  return any(
    all(not(onVpc), always(!allowed.includes('default'))),
    all(
      onVpc,
      holds(
        posture.egress.traffic,
        traffic => traffic !== null && !allowed.includes(traffic),
      ),
    ),
  );
}

/** The word of the policy for where traffic leaves. */
function egressOf({ egress }: NetworkPosture): string {
  if (egress.path.state === 'known' && egress.path.value.kind === 'default') {
    return 'default';
  }
  return egress.traffic.state === 'known' ? egress.traffic.value ?? '' : '';
}

/** Egress is not one of those the organisation allows. */
export const egressOutsidePolicy: Rule = {
  id: 'egress/outside-policy',
  facet: 'egress',
  severity: 'high',
  bound: 'policy',
  evidence: ['service', 'policy'],
  text: {
    en: {
      title: 'Egress outside the organisation’s policy',
      message:
        'Egress is {egress}, and the organisation allows only: {allowed}.',
      why: 'The next deployment may be refused, and until then traffic leaves by a way that nobody agreed to.',
      fix: 'Choose an allowed egress, or ask the platform team for an exception with an end date.',
    },
    ja: {
      title: '下りが組織のポリシーから外れている',
      message:
        '下りは {egress} ですが、組織が許可しているのは {allowed} だけです。',
      why: '次のデプロイが拒否されることがあります。それまでは、合意されていない経路で出ていきます。',
      fix: '許可された下りを選ぶか、期限付きの例外をプラットフォームチームに相談してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access { egress = "PRIVATE_RANGES_ONLY" }
  }
}`,
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/connecting-vpc',
    'https://docs.cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints',
  ],
  judge({ posture, policy: { allowedEgress } }) {
    return failWhen(
      allowedEgress ? isOutside(posture, allowedEgress) : always(false),
      () => ({
        values: {
          egress: egressOf(posture),
          allowed: allowedEgress?.join(', ') ?? '',
        },
      }),
    );
  },
};
