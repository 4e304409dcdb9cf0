import { all, always, is, when } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Partners rely on a fixed address, and Google picks the addresses of the Cloud NAT. */
export const natAddressesMayChange: Rule = {
  id: 'egress/nat-addresses-may-change',
  facet: 'egress',
  severity: 'high',
  concerns: 'cloud-nat',
  evidence: ['service', 'network'],
  consequenceOf: ['egress/fixed-ip-without-all-traffic'],
  text: {
    en: {
      title: 'Fixed address wanted, but the NAT’s addresses may change',
      message:
        'This service needs a fixed outbound address, but Google picks the addresses of its Cloud NAT.',
      why: 'Automatic addresses come and go with the load; partners who allow only today’s will refuse tomorrow’s.',
      fix: 'Reserve addresses and give them to the Cloud NAT (MANUAL_ONLY).',
    },
    ja: {
      title: '固定アドレスが必要なのに NAT のアドレスが変わりうる',
      message:
        'このサービスには固定の外向きアドレスが必要ですが、Cloud NAT のアドレスは Google が自動で選んでいます。',
      why: '自動割り当てのアドレスは負荷に応じて増減します。今のアドレスだけを許可している相手には、変わったときに拒否されます。',
      fix: 'アドレスを予約し、Cloud NAT に手動で割り当ててください（MANUAL_ONLY）。',
    },
  },
  example: `resource "google_compute_router_nat" "main" {
  router                 = google_compute_router.main.name
  nat_ip_allocate_option = "AUTO_ONLY"
}`,
  terraform:
    'nat_ip_allocate_option = "MANUAL_ONLY"\nnat_ips                = google_compute_address.nat[*].self_link',
  gcloud:
    'gcloud compute routers nats update NAT --router ROUTER --region REGION --nat-external-ip-pool ADDRESS',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/static-outbound-ip',
    'https://docs.cloud.google.com/nat/docs/ports-and-addresses',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        always(posture.expectations.staticOutboundIp),
        () => passesVpc(posture),
        () =>
          when(posture.egress.nat, nat =>
            nat === null ? always(false) : is(nat.allocation, 'automatic'),
          ),
      ),
    );
  },
};
