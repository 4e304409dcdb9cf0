import { is } from '../../facts';
import { Rule, failWhen } from '../rule';

/** Who can reach the service is left out of its Terraform. */
export const ingressNotWritten: Rule = {
  id: 'ingress/ingress-not-written',
  facet: 'ingress',
  severity: 'medium',
  evidence: ['terraform'],
  text: {
    en: {
      title: 'Ingress is not written in Terraform',
      message:
        'The Terraform of this service does not write ingress, or ignores its changes.',
      why: 'The provider takes over whatever is set, so a change made by hand shows in no plan, and deleting the line does not undo it. With ignore_changes it stays whatever is written.',
      fix: 'Write ingress, also where it is the default, and take it out of ignore_changes.',
    },
    ja: {
      title: 'Terraform に上りが書かれていない',
      message:
        'このサービスの Terraform に ingress が書かれていないか、その変更が無視されています。',
      why: 'プロバイダは設定されている値をそのまま引き継ぐため、手作業の変更が plan に現れず、行を消しても元に戻りません。ignore_changes があると、書いてあっても直りません。',
      fix: '既定値であっても ingress を書き、ignore_changes から外してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  name     = "orders"
  location = "asia-northeast1"
}`,
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"',
  sources: [
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service',
  ],
  judge({ posture }) {
    return failWhen(is(posture.terraform.ingressWritten, false));
  },
};
