import { is } from '../../facts';
import { Rule, failWhen } from '../rule';

/** The last deployment failed, so what is configured is not what serves. */
export const deploymentFailed: Rule = {
  id: 'ingress/deployment-failed',
  facet: 'ingress',
  severity: 'high',
  evidence: ['service'],
  text: {
    en: {
      title: 'The last deployment failed',
      message:
        'The last deployment of this service failed, so the settings shown may not be the ones that serve.',
      why: 'An earlier revision keeps answering, or none does. A missing VPC network or subnetwork is a common cause.',
      fix: 'Read the reason in the conditions of the service, mend it and deploy again.',
    },
    ja: {
      title: '直近のデプロイが失敗している',
      message:
        'このサービスの直近のデプロイは失敗しました。表示中の設定は、実際に応答しているものと異なる場合があります。',
      why: '以前のリビジョンが応答し続けているか、どれも応答していません。VPC ネットワークやサブネットが見つからないことがよくある原因です。',
      fix: 'サービスの条件（conditions）で理由を確かめ、直してからもう一度デプロイしてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      network_interfaces { network = "not-there" }
    }
  }
}`,
  gcloud:
    'gcloud run services describe SERVICE --region REGION --format "yaml(status.conditions)"',
  sources: [
    'https://docs.cloud.google.com/run/docs/reference/rest/v2/projects.locations.services',
    'https://docs.cloud.google.com/run/docs/troubleshooting',
  ],
  judge({ posture }) {
    return failWhen(is(posture.runtime.deployment, 'failed'));
  },
};
