import { all, any, holds, is, not } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** All traffic is sent into a VPC network from which nothing reaches the internet. */
export const allTrafficWithoutNat: Rule = {
  id: 'egress/all-traffic-without-nat',
  facet: 'egress',
  severity: 'critical',
  concerns: 'vpc-access',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'All traffic through the VPC without Cloud NAT',
      message:
        'All traffic goes through the VPC network, and nothing there leads to the internet: that takes a Cloud NAT for its subnetwork in this region, and a default route to the internet gateway.',
      why: 'Every call to the internet hangs until it times out.',
      fix: 'Create a Cloud NAT for the subnetwork, or send private ranges only. Accept this finding if the network routes the internet through an appliance or has no need of it.',
    },
    ja: {
      title: 'すべて VPC 経由なのに Cloud NAT がない',
      message:
        'すべてのトラフィックを VPC に通していますが、そこからインターネットに出られません。このリージョンのサブネットを対象とする Cloud NAT と、インターネット ゲートウェイへのデフォルト ルートが必要です。',
      why: 'インターネットへの呼び出しが、タイムアウトするまで止まってしまいます。',
      fix: 'サブネットに Cloud NAT を作るか、プライベート範囲だけを通すようにしてください。アプライアンス経由で出る場合やインターネットが不要な場合は、この検出結果を「承認済み」にできます。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access {
      connector = google_vpc_access_connector.main.id
      egress    = "ALL_TRAFFIC"
    }
  }
}`,
  terraform: 'egress = "PRIVATE_RANGES_ONLY"',
  gcloud:
    'gcloud compute routers nats create NAT --router ROUTER --region REGION --nat-custom-subnet-ip-ranges SUBNET --auto-allocate-nat-external-ips',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/networking-best-practices',
    'https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc',
  ],
  judge({ posture }) {
    const { traffic, nat, defaultRoute } = posture.egress;
    return failWhen(
      all(
        passesVpc(posture),
        () => is(traffic, 'all-traffic'),
        () => not(is(defaultRoute, 'elsewhere')),
        () =>
          any(
            holds(nat, gateway => gateway === null),
            () => is(defaultRoute, 'none'),
          ),
      ),
    );
  },
};
