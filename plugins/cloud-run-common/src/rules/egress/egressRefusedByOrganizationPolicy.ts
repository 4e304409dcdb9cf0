import { Condition, all, always, any, holds, not, valueOr } from '../../facts';
import { NetworkPosture } from '../../posture';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Whether the service has no VPC access, or sends something else through it than is allowed. */
function isRefused(
  posture: NetworkPosture,
  allowed: readonly string[],
): Condition {
  const onVpc = passesVpc(posture);
  return any(not(onVpc), () =>
    all(
      onVpc,
      holds(
        posture.egress.traffic,
        traffic => traffic !== null && !allowed.includes(traffic),
      ),
    ),
  );
}

/** The organisation policy `run.allowedVPCEgress` does not list the service's egress setting. */
export const egressRefusedByOrganizationPolicy: Rule = {
  id: 'egress/refused-by-organization-policy',
  facet: 'egress',
  severity: 'medium',
  evidence: ['service', 'policy'],
  bound: 'organization-policy',
  text: {
    en: {
      title: 'An organisation policy refuses this egress',
      message:
        'Google Cloud refuses a deployment with egress {egress}: run.allowedVPCEgress wants VPC access with {allowed}.',
      why: 'A service that runs already keeps running, and its next deployment fails.',
      fix: 'Give the service Direct VPC egress with a setting that run.allowedVPCEgress allows, or ask the organisation’s administrators for an exception.',
    },
    ja: {
      title: '組織のポリシーがこの下りを拒否する',
      message:
        '下り {egress} のデプロイは Google Cloud に拒否されます。run.allowedVPCEgress は {allowed} での VPC アクセスを求めています。',
      why: 'すでに動いているサービスは動き続けますが、次のデプロイは失敗します。',
      fix: 'run.allowedVPCEgress が許可する設定でダイレクト VPC 下りを使うか、組織の管理者に例外を相談してください。',
    },
  },
  example: 'template {\n  # no vpc_access\n}',
  terraform:
    'vpc_access {\n  egress = "ALL_TRAFFIC"\n  network_interfaces {\n    network    = NETWORK\n    subnetwork = SUBNETWORK\n  }\n}',
  gcloud:
    'gcloud org-policies describe run.allowedVPCEgress --effective --project PROJECT',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/connecting-vpc',
    'https://docs.cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints',
  ],
  judge({ posture, policy: { organizationPolicies } }) {
    const allowed = organizationPolicies?.['run.allowedVPCEgress'];
    return failWhen(
      allowed ? isRefused(posture, allowed) : always(false),
      () => ({
        values: {
          egress: valueOr(posture.egress.traffic, null) ?? 'default',
          allowed: allowed?.join(', ') ?? '',
        },
      }),
    );
  },
};
