import { all, contains, holds } from '../../facts';
import { InvokerGrant, letsInvoke } from '../../posture';
import { Rule, failWhen } from '../rule';

/** A grant above the service is managed elsewhere. */
function isConditional(grant: InvokerGrant): boolean {
  return (
    grant.condition !== undefined &&
    grant.scope === 'service' &&
    letsInvoke(grant)
  );
}

/** An invoker is granted under a condition that the Terraform of the service cannot keep. */
export const conditionalInvoker: Rule = {
  id: 'auth/conditional-invoker',
  facet: 'auth',
  severity: 'medium',
  evidence: ['iam', 'terraform'],
  text: {
    en: {
      title: 'A conditional invoker that Terraform may lose',
      message:
        'An invoker is granted under a condition, and Terraform manages the bindings of this service as a whole.',
      why: 'The provider reads and writes these grants without conditions. The next apply may remove the grant, or grant it without its condition.',
      fix: 'Grant to single members (google_cloud_run_v2_service_iam_member) without a condition, or manage the conditional grant outside of Terraform.',
    },
    ja: {
      title: 'Terraform が失うおそれのある条件付きの起動元',
      message:
        '起動元が条件付きで許可されていますが、Terraform がこのサービスのバインディングをまとめて管理しています。',
      why: 'プロバイダはこの付与を、条件なしで読み書きします。次の apply で付与が消えるか、条件のない付与に変わるおそれがあります。',
      fix: '条件なしで一人ずつ付与する（google_cloud_run_v2_service_iam_member）か、条件付きの付与を Terraform の外で管理してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service_iam_binding" "callers" {
  name    = google_cloud_run_v2_service.main.name
  role    = "roles/run.invoker"
  members = ["group:shop@example.com"]
}`,
  sources: [
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service_iam',
    'https://docs.cloud.google.com/iam/docs/conditions-overview',
  ],
  judge({ posture: { auth, terraform } }) {
    return failWhen(
      all(contains(auth.invokers, isConditional), () =>
        holds(
          terraform.grantResources,
          kinds => kinds.includes('binding') || kinds.includes('policy'),
        ),
      ),
    );
  },
};
