import { all, is } from '../../facts';
import { lacksPrivateGoogleAccess } from '../../posture';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** run.app resolves to addresses that the subnetwork has no way to. */
export const privateDnsWithoutPrivateGoogleAccess: Rule = {
  id: 'egress/private-dns-without-private-google-access',
  facet: 'egress',
  severity: 'high',
  concerns: 'vpc-access',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'Private DNS for run.app without Private Google Access',
      message:
        'A private zone sends run.app to Google’s private addresses, but the subnetwork has neither Private Google Access nor a Cloud NAT that brings it along.',
      why: 'Calls to other Cloud Run services leave for addresses that cannot be reached, and hang.',
      fix: 'Switch Private Google Access on for the subnetwork.',
    },
    ja: {
      title:
        '限定公開の Google アクセスなしで run.app を限定公開 DNS に向けている',
      message:
        '限定公開ゾーンが run.app を Google のプライベートアドレスに向けていますが、サブネットでは限定公開の Google アクセスが無効で、それを有効にする Cloud NAT もありません。',
      why: 'ほかの Cloud Run サービスへの呼び出しが、届かないアドレスに向かって止まってしまいます。',
      fix: 'サブネットで限定公開の Google アクセスを有効にしてください。',
    },
  },
  example: `resource "google_dns_managed_zone" "main" {
  dns_name   = "run.app."
  visibility = "private"
}

resource "google_compute_subnetwork" "main" {
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
        () => is(posture.egress.privateDns, 'enabled'),
        () => lacksPrivateGoogleAccess(posture.egress),
      ),
    );
  },
};
