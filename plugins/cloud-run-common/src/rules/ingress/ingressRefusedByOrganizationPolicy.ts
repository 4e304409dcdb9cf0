import { always, holds, valueOr } from '../../facts';
import { Rule, failWhen } from '../rule';

/** The organisation policy `run.allowedIngress` does not list the service's ingress. */
export const ingressRefusedByOrganizationPolicy: Rule = {
  id: 'ingress/refused-by-organization-policy',
  facet: 'ingress',
  severity: 'medium',
  evidence: ['service', 'policy'],
  bound: 'organization-policy',
  text: {
    en: {
      title: 'An organisation policy refuses this ingress',
      message:
        'Google Cloud refuses a deployment with ingress {setting}: run.allowedIngress allows only {allowed}.',
      why: 'A service that runs already keeps running, and its next deployment fails.',
      fix: 'Choose an ingress that run.allowedIngress allows, or ask the organisation’s administrators for an exception.',
    },
    ja: {
      title: '組織のポリシーがこの上りを拒否する',
      message:
        '上り {setting} のデプロイは Google Cloud に拒否されます。run.allowedIngress が許可しているのは {allowed} だけです。',
      why: 'すでに動いているサービスは動き続けますが、次のデプロイは失敗します。',
      fix: 'run.allowedIngress が許可する上りを選ぶか、組織の管理者に例外を相談してください。',
    },
  },
  example: 'ingress = "INGRESS_TRAFFIC_ALL"',
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"',
  gcloud:
    'gcloud org-policies describe run.allowedIngress --effective --project PROJECT',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints',
  ],
  judge({ posture, policy: { organizationPolicies } }) {
    const allowed = organizationPolicies?.['run.allowedIngress'];
    const { setting } = posture.ingress;
    return failWhen(
      allowed
        ? holds(setting, value => value !== 'none' && !allowed.includes(value))
        : always(false),
      () => ({
        values: {
          setting: valueOr(setting, ''),
          allowed: allowed?.join(', ') ?? '',
        },
      }),
    );
  },
};
