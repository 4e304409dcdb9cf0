import { all, always, holds, is, valueOr, when } from '../../facts';
import { passesVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** What a gateway gives when nothing is said. */
const FEW_PORTS = 64;

/** Each instance may hold few connections to one destination, and never more. */
export const natPortsExhausted: Rule = {
  id: 'egress/nat-ports-exhausted',
  facet: 'egress',
  severity: 'low',
  concerns: 'cloud-nat',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'Few Cloud NAT ports for each instance',
      message:
        'The Cloud NAT {nat} gives each instance {ports} ports and no more.',
      why: 'An instance that holds more connections than that to one destination sees new ones fail.',
      fix: 'Switch dynamic port allocation on, or raise the minimum of ports. Reuse connections.',
    },
    ja: {
      title: 'インスタンスあたりの Cloud NAT ポートが少ない',
      message:
        'Cloud NAT {nat} が各インスタンスに割り当てるポートは {ports} 個で、それより増えません。',
      why: '一つの宛先にそれより多くの接続を持つと、新しい接続が失敗します。',
      fix: '動的ポート割り当てを有効にするか、最小ポート数を増やしてください。接続の再利用も有効です。',
    },
  },
  example: `resource "google_compute_router_nat" "main" {
  min_ports_per_vm               = 64
  enable_dynamic_port_allocation = false
}`,
  terraform: 'enable_dynamic_port_allocation = true',
  gcloud:
    'gcloud compute routers nats update NAT --router ROUTER --region REGION --enable-dynamic-port-allocation',
  sources: ['https://docs.cloud.google.com/nat/docs/ports-and-addresses'],
  judge({ posture }) {
    const { egress } = posture;
    return failWhen(
      all(
        passesVpc(posture),
        () => is(egress.traffic, 'all-traffic'),
        () =>
          when(egress.nat, nat =>
            nat === null
              ? always(false)
              : all(is(nat.dynamicPorts, 'disabled'), () =>
                  holds(nat.minPortsPerVm, ports => ports <= FEW_PORTS),
                ),
          ),
      ),
      () => {
        const nat = valueOr(egress.nat, null);
        return {
          values: {
            nat: nat?.name ?? '',
            ports: nat ? valueOr(nat.minPortsPerVm, 0) : 0,
          },
        };
      },
    );
  },
};
