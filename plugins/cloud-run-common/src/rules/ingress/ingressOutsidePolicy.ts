import { always, holds } from '../../facts';
import { Policy } from '../../policy';
import { IngressSetting } from '../../posture';
import { Rule, failWhen } from '../rule';

/** Whether the policy allows the setting; `none` lets nobody in and is within every bound. */
function allows(
  allowed: NonNullable<Policy['allowedIngress']>,
  setting: IngressSetting,
): boolean {
  return setting === 'none' || allowed.includes(setting);
}

/** Ingress is not one of those the organisation allows. */
export const ingressOutsidePolicy: Rule = {
  id: 'ingress/outside-policy',
  facet: 'ingress',
  severity: 'high',
  bound: 'policy',
  evidence: ['service', 'policy'],
  text: {
    en: {
      title: 'Ingress outside the organisation’s policy',
      message:
        'Ingress is {setting}, and the organisation allows only: {allowed}.',
      why: 'The next deployment may be refused, and until then the service is open in a way nobody agreed to.',
      fix: 'Choose an allowed ingress, or ask the platform team for an exception with an end date.',
    },
    ja: {
      title: '上りが組織のポリシーから外れている',
      message:
        '上りは {setting} ですが、組織が許可しているのは {allowed} だけです。',
      why: '次のデプロイが拒否されることがあります。それまでは、合意されていない形で開いたままです。',
      fix: '許可された上りを選ぶか、期限付きの例外をプラットフォームチームに相談してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress = "INGRESS_TRAFFIC_ALL"
}`,
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints',
  ],
  judge({ posture, policy: { allowedIngress } }) {
    const { setting } = posture.ingress;
    return failWhen(
      allowedIngress
        ? holds(setting, value => !allows(allowedIngress, value))
        : always(false),
      () => ({
        values: {
          setting: setting.state === 'known' ? setting.value : '',
          allowed: allowedIngress?.join(', ') ?? '',
        },
      }),
    );
  },
};
