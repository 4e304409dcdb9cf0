import { holds } from '../../facts';
import { Rule, failWhen } from '../rule';

/** Terraform sets the whole IAM policy of the service and grants on it one by one as well. */
export const authoritativePolicy: Rule = {
  id: 'auth/authoritative-policy',
  facet: 'auth',
  severity: 'high',
  evidence: ['terraform'],
  text: {
    en: {
      title: 'Two Terraform resources that undo each other’s grants',
      message:
        'Terraform sets the whole IAM policy of this service, and single grants beside it.',
      why: 'The policy removes every grant that it does not list, also those for IAP’s service agent or Eventarc. Which callers are let in depends on what was applied last.',
      fix: 'Keep google_cloud_run_v2_service_iam_member alone, one for each caller.',
    },
    ja: {
      title: '互いの付与を打ち消す二つの Terraform リソース',
      message:
        'Terraform が、このサービスの IAM ポリシー全体と個別の付与の両方を設定しています。',
      why: 'ポリシー全体の設定は、そこにない付与をすべて消します。IAP のサービスエージェントや Eventarc への付与も消えます。誰が呼び出せるかは、最後に何が適用されたかで変わります。',
      fix: '起動元ごとの google_cloud_run_v2_service_iam_member だけにしてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service_iam_policy" "main" {
  policy_data = data.google_iam_policy.main.policy_data
}

resource "google_cloud_run_v2_service_iam_member" "caller" {
  role   = "roles/run.invoker"
  member = "group:shop@example.com"
}`,
  sources: [
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service_iam',
  ],
  judge({ posture }) {
    return failWhen(
      holds(
        posture.terraform.grantResources,
        kinds =>
          kinds.includes('policy') && kinds.some(kind => kind !== 'policy'),
      ),
    );
  },
};
