import { all, always, any, is, not } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Partners rely on a fixed address, and internet traffic does not leave through it. */
export const fixedIpWithoutAllTraffic: Rule = {
  id: 'egress/fixed-ip-without-all-traffic',
  facet: 'egress',
  severity: 'high',
  evidence: ['service'],
  text: {
    en: {
      title: 'Fixed address wanted, but internet traffic goes around it',
      message:
        'This service needs a fixed outbound address, but its traffic to the internet does not pass the VPC network.',
      why: 'Requests leave from addresses of Google’s that change, and partners who allow only yours refuse them.',
      fix: 'Send all traffic through the VPC network, with a Cloud NAT that has reserved addresses.',
    },
    ja: {
      title: '固定アドレスが必要なのに、インターネット向けが通らない',
      message:
        'このサービスには固定の外向きアドレスが必要ですが、インターネット向けのトラフィックが VPC を通りません。',
      why: '変わりうる Google のアドレスから出るため、決まったアドレスだけを許可している相手に拒否されます。',
      fix: '予約済みアドレスを持つ Cloud NAT を用意し、すべてのトラフィックを VPC に通してください。',
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
  terraform: 'egress = "ALL_TRAFFIC"',
  gcloud:
    'gcloud run services update SERVICE --region REGION --vpc-egress all-traffic',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/static-outbound-ip',
    'https://docs.cloud.google.com/run/docs/configuring/networking-best-practices',
  ],
  judge({ posture }) {
    return failWhen(
      all(always(posture.expectations.staticOutboundIp), () =>
        any(not(passesVpc(posture)), () =>
          is(posture.egress.traffic, 'private-ranges-only'),
        ),
      ),
    );
  },
};
