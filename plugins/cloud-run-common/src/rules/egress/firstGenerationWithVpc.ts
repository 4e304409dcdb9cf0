import { all, is } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Traffic passes a VPC network from the slower execution environment. */
export const firstGenerationWithVpc: Rule = {
  id: 'egress/first-generation-with-vpc',
  facet: 'egress',
  severity: 'low',
  concerns: 'vpc-access',
  evidence: ['service'],
  text: {
    en: {
      title: 'First-generation environment with VPC egress',
      message:
        'This service sends traffic through a VPC network from the first-generation execution environment.',
      why: 'Its network is slower and suffers more from packet loss than the second generation’s.',
      fix: 'Choose the second-generation execution environment.',
    },
    ja: {
      title: '第 1 世代の実行環境で VPC 下りを使っている',
      message:
        'このサービスは、第 1 世代の実行環境から VPC にトラフィックを送っています。',
      why: '第 2 世代に比べてネットワークが遅く、パケット損失の影響も受けやすくなります。',
      fix: '第 2 世代の実行環境を選んでください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    execution_environment = "EXECUTION_ENVIRONMENT_GEN1"
    vpc_access { egress = "ALL_TRAFFIC" }
  }
}`,
  terraform: 'execution_environment = "EXECUTION_ENVIRONMENT_GEN2"',
  gcloud:
    'gcloud run services update SERVICE --region REGION --execution-environment gen2',
  sources: [
    'https://docs.cloud.google.com/run/docs/about-execution-environments',
    'https://docs.cloud.google.com/run/docs/configuring/networking-best-practices',
  ],
  judge({ posture }) {
    return failWhen(
      all(passesVpc(posture), () =>
        is(posture.runtime.executionEnvironment, 'gen1'),
      ),
    );
  },
};
