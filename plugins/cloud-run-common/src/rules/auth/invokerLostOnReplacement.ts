import { all, holds, is } from '../../facts';
import { Rule, failWhen } from '../rule';

/** The grants of a service do not come back when it is replaced. */
export const invokerLostOnReplacement: Rule = {
  id: 'auth/invoker-lost-on-replacement',
  facet: 'auth',
  severity: 'low',
  evidence: ['service', 'terraform'],
  text: {
    en: {
      title: 'Grants are lost when the service is replaced',
      message:
        'Terraform grants on this service, and nothing grants anew when the service is replaced.',
      why: 'A replaced service starts without any grant, and Terraform takes the old ones for still there. Until the next plan mends it, callers get 403.',
      fix: 'Let the grants be replaced with the service, by replace_triggered_by on its uid.',
    },
    ja: {
      title: 'サービスを作り直すと権限が失われる',
      message:
        'Terraform がこのサービスに権限を付与していますが、サービスが作り直されたときに付け直すものがありません。',
      why: '作り直されたサービスには付与が一つもないのに、Terraform は元の付与がまだあると見なします。次の plan で直るまで、起動元は 403 になります。',
      fix: 'サービスの uid を replace_triggered_by に指定し、サービスと一緒に付与も作り直されるようにしてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service_iam_member" "main" {
  name   = google_cloud_run_v2_service.main.name
  role   = "roles/run.invoker"
  member = "group:shop@example.com"
}`,
  terraform:
    'lifecycle {\n  replace_triggered_by = [google_cloud_run_v2_service.main.uid]\n}',
  sources: [
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service_iam',
    'https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle',
  ],
  judge({ posture: { auth, terraform } }) {
    return failWhen(
      all(
        is(terraform.grantsFollowReplacement, false),
        () => holds(terraform.grantResources, kinds => kinds.length > 0),
        () => is(auth.invokerCheck, 'enabled'),
      ),
    );
  },
};
