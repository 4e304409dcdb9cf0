import { holds } from '../../facts';
import { Rule, failWhen } from '../rule';

/** A connector and a network interface are configured at once. */
export const connectorAndDirectVpc: Rule = {
  id: 'egress/connector-and-direct-vpc',
  facet: 'egress',
  severity: 'high',
  concerns: 'connector',
  evidence: ['service'],
  text: {
    en: {
      title: 'Connector and Direct VPC egress at once',
      message:
        'A Serverless VPC Access connector and a Direct VPC network interface are configured at once.',
      why: 'Google Cloud refuses the two together, so the next deployment fails.',
      fix: 'Keep one. Direct VPC egress is the usual choice: it costs nothing while idle and is faster.',
    },
    ja: {
      title: 'コネクタと Direct VPC 下りの併用',
      message:
        'サーバーレス VPC アクセスコネクタと Direct VPC のネットワークインターフェースが両方とも設定されています。',
      why: 'Google Cloud はこの併用を受け付けないため、次のデプロイが失敗します。',
      fix: 'どちらか一つにしてください。通常は、待機中の費用がなく高速な Direct VPC 下りをおすすめします。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      connector = "to-main"
      network_interfaces { subnetwork = "run" }
    }
  }
}`,
  gcloud:
    'gcloud run services update SERVICE --region REGION --clear-vpc-connector',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/connecting-vpc',
    'https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc',
  ],
  judge({ posture }) {
    return failWhen(
      holds(posture.egress.path, ({ kind }) => kind === 'conflicting'),
    );
  },
};
