import { is } from '../../facts';
import { Rule, failWhen } from '../rule';

/** Which traffic passes the network is left out of the service’s Terraform. */
export const egressTrafficNotWritten: Rule = {
  id: 'egress/traffic-not-written',
  facet: 'egress',
  severity: 'medium',
  evidence: ['terraform'],
  text: {
    en: {
      title: 'VPC egress traffic is not written in Terraform',
      message:
        'The Terraform of this service configures VPC access and does not write egress.',
      why: 'The provider takes over whatever is set, so a change made by hand shows in no plan, and deleting the line does not undo it.',
      fix: 'Write egress, also where it is the default.',
    },
    ja: {
      title: 'Terraform に VPC 下りのトラフィックが書かれていない',
      message:
        'このサービスの Terraform は VPC アクセスを設定していますが、egress が書かれていません。',
      why: 'プロバイダは設定されている値をそのまま引き継ぐため、手作業の変更が plan に現れず、行を消しても元に戻りません。',
      fix: '既定値であっても egress を書いてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      network_interfaces { subnetwork = "run" }
    }
  }
}`,
  terraform: 'egress = "PRIVATE_RANGES_ONLY"',
  sources: [
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/cloud_run_v2_service',
  ],
  judge({ posture }) {
    return failWhen(is(posture.terraform.egressTrafficWritten, false));
  },
};
