import { all, holds, is } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** All traffic passes a subnetwork from which Google’s own services are not reached privately. */
export const privateGoogleAccessOff: Rule = {
  id: 'egress/private-google-access-off',
  facet: 'egress',
  severity: 'high',
  concerns: 'vpc-access',
  evidence: ['service', 'network'],
  consequenceOf: ['egress/private-dns-without-private-google-access'],
  text: {
    en: {
      title: 'All traffic through the VPC without Private Google Access',
      message: 'All traffic passes a subnetwork without Private Google Access.',
      why: 'Google APIs and internal Cloud Run services cannot be reached from there. With a Cloud NAT in place, Google APIs answer by way of the internet and are charged for, and internal services still refuse the calls.',
      fix: 'Switch Private Google Access on for the subnetwork.',
    },
    ja: {
      title: '限定公開の Google アクセスなしですべて VPC 経由',
      message:
        'すべてのトラフィックが、限定公開の Google アクセスが無効なサブネットを通ります。',
      why: 'そこからは Google の API にも内部の Cloud Run サービスにも届きません。Cloud NAT があれば Google の API にはインターネット経由で届きますが、料金がかかり、内部のサービスには拒否されたままです。',
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
  ],
  judge({ posture }) {
    const { traffic, privateGoogleAccess, nat } = posture.egress;
    return failWhen(
      all(
        passesVpc(posture),
        () => is(traffic, 'all-traffic'),
        () => is(privateGoogleAccess, 'disabled'),
      ),
      () =>
        holds(nat, gateway => gateway !== null).holds === true
          ? { severity: 'medium' }
          : {},
    );
  },
};
