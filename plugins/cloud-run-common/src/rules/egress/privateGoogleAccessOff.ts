import { all, is } from '../../facts';
import { lacksPrivateGoogleAccess } from '../../posture';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** All traffic passes a subnetwork from which Google’s own services are not reached privately. */
export const privateGoogleAccessOff: Rule = {
  id: 'egress/private-google-access-off',
  facet: 'egress',
  severity: 'high',
  concerns: 'vpc-access',
  evidence: ['service', 'network'],
  consequenceOf: [
    'egress/all-traffic-without-nat',
    'egress/private-dns-without-private-google-access',
  ],
  text: {
    en: {
      title: 'All traffic through the VPC without Private Google Access',
      message:
        'All traffic passes a subnetwork without Private Google Access, and no Cloud NAT brings it along.',
      why: 'Google APIs and internal Cloud Run services cannot be reached from there. A Cloud NAT that covers the subnetwork switches Private Google Access on by itself; without one somebody has to.',
      fix: 'Switch Private Google Access on for the subnetwork.',
    },
    ja: {
      title: '限定公開の Google アクセスなしですべて VPC 経由',
      message:
        'すべてのトラフィックが、限定公開の Google アクセスが無効で Cloud NAT もないサブネットを通ります。',
      why: 'そこからは Google の API にも内部の Cloud Run サービスにも届きません。サブネットを対象とする Cloud NAT があれば自動的に有効になりますが、ない場合は自分で有効にする必要があります。',
      fix: 'サブネットで限定公開の Google アクセスを有効にしてください。',
    },
  },
  example: `resource "google_compute_subnetwork" "main" {
  network                  = google_compute_network.main.id
  ip_cidr_range            = "10.8.0.0/26"
  private_ip_google_access = false
}`,
  terraform: 'private_ip_google_access = true',
  gcloud:
    'gcloud compute networks subnets update SUBNET --region REGION --enable-private-ip-google-access',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/private-networking',
    'https://docs.cloud.google.com/vpc/docs/configure-private-google-access',
    'https://docs.cloud.google.com/nat/docs/nat-product-interactions',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        passesVpc(posture),
        () => is(posture.egress.traffic, 'all-traffic'),
        () => lacksPrivateGoogleAccess(posture.egress),
      ),
    );
  },
};
