import { all, always, is, when } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** A Cloud NAT covers a subnetwork from which this service sends nothing to the internet. */
export const natWithoutNeed: Rule = {
  id: 'egress/nat-without-need',
  facet: 'egress',
  severity: 'low',
  concerns: 'cloud-nat',
  evidence: ['service', 'network'],
  consequenceOf: ['egress/fixed-ip-without-all-traffic'],
  text: {
    en: {
      title: 'Cloud NAT without traffic for it',
      message:
        'This service sends only private ranges through its network, and a Cloud NAT covers its subnetwork.',
      why: 'Traffic to the internet does not pass that Cloud NAT, and it is charged for all the same.',
      fix: 'Leave the subnetwork out of the Cloud NAT, unless other workloads on it need it.',
    },
    ja: {
      title: '使われない Cloud NAT',
      message:
        'このサービスが VPC に通すのはプライベート範囲だけですが、サブネットが Cloud NAT の対象になっています。',
      why: 'インターネット向けのトラフィックは Cloud NAT を通らないのに、費用だけがかかります。',
      fix: '同じサブネットのほかのワークロードが必要としないなら、サブネットを Cloud NAT の対象から外してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access { egress = "PRIVATE_RANGES_ONLY" }
  }
}

resource "google_compute_router_nat" "main" {}`,
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/networking-best-practices',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        passesVpc(posture),
        () => is(posture.egress.traffic, 'private-ranges-only'),
        () =>
          when(posture.egress.nat, nat =>
            nat === null ? always(false) : is(nat.servesOthers, false),
          ),
      ),
    );
  },
};
