import { all, always, holds } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Partners rely on a fixed address, and there is no Cloud NAT to hold it. */
export const fixedIpWithoutNat: Rule = {
  id: 'egress/fixed-ip-without-nat',
  facet: 'egress',
  severity: 'high',
  concerns: 'vpc-access',
  evidence: ['service', 'network'],
  consequenceOf: [
    'egress/all-traffic-without-nat',
    'egress/fixed-ip-without-all-traffic',
  ],
  text: {
    en: {
      title: 'Fixed address wanted, but there is no Cloud NAT',
      message:
        'This service needs a fixed outbound address, but no Cloud NAT covers its subnetwork.',
      why: 'Only a Cloud NAT gives traffic from a VPC network an address that partners can allow.',
      fix: 'Create a Cloud Router and a Cloud NAT with reserved addresses in the service’s region, for its subnetwork.',
    },
    ja: {
      title: '固定アドレスが必要なのに Cloud NAT がない',
      message:
        'このサービスには固定の外向きアドレスが必要ですが、サブネットを対象とする Cloud NAT がありません。',
      why: 'VPC から出るトラフィックに、相手が許可できるアドレスを与えるのは Cloud NAT だけです。',
      fix: 'サービスと同じリージョンに、このサブネットを対象とする Cloud Router と、予約済みアドレスを持つ Cloud NAT を作ってください。',
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
  terraform:
    'nat_ip_allocate_option = "MANUAL_ONLY"\nnat_ips                = google_compute_address.nat[*].self_link',
  gcloud:
    'gcloud compute routers nats create NAT --router ROUTER --region REGION --nat-custom-subnet-ip-ranges SUBNET --nat-external-ip-pool ADDRESS',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/static-outbound-ip',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        always(posture.expectations.staticOutboundIp),
        () => passesVpc(posture),
        () => holds(posture.egress.nat, nat => nat === null),
      ),
    );
  },
};
