import { all, always, is } from '../../facts';
import { connector } from '../conditions';
import { Rule, failWhen } from '../rule';

/** A connector carries what Direct VPC egress would carry without idle cost. */
export const connectorWithoutNeed: Rule = {
  id: 'egress/connector-without-need',
  facet: 'egress',
  severity: 'info',
  concerns: 'connector',
  evidence: ['service'],
  consequenceOf: ['egress/connector-and-direct-vpc'],
  text: {
    en: {
      title: 'A connector where Direct VPC egress would do',
      message:
        'A connector carries this service’s traffic to private addresses.',
      why: 'At least two connector instances run and are paid for, also while the service is idle. Direct VPC egress costs nothing then and is faster.',
      fix: 'Move to Direct VPC egress, unless other services need the connector anyway.',
    },
    ja: {
      title: 'Direct VPC 下りで足りるところにコネクタがある',
      message:
        'このサービスのプライベートアドレス向けトラフィックを、コネクタが運んでいます。',
      why: 'サービスが待機中でも、最低 2 台のコネクタインスタンスに費用がかかります。Direct VPC 下りなら待機中の費用はなく、より高速です。',
      fix: 'ほかのサービスがコネクタを必要としないなら、Direct VPC 下りに移ることをおすすめします。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      connector = google_vpc_access_connector.main.id
      egress    = "PRIVATE_RANGES_ONLY"
    }
  }
}`,
  gcloud:
    'gcloud run services update SERVICE --region REGION --clear-vpc-connector --network NETWORK --subnet SUBNET --vpc-egress private-ranges-only',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/connecting-vpc',
    'https://docs.cloud.google.com/run/docs/configuring/networking-best-practices',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        connector(posture, () => always(true)),
        () => is(posture.egress.traffic, 'private-ranges-only'),
      ),
    );
  },
};
