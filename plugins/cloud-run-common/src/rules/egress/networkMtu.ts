import { holds } from '../../facts';
import { directVpc } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The maximum transmission unit that a network has unless told otherwise. */
const MTU = 1460;

/** The network of Direct VPC egress has another MTU than the one Cloud Run is made for. */
export const networkMtu: Rule = {
  id: 'egress/network-mtu',
  facet: 'egress',
  severity: 'medium',
  concerns: 'direct-vpc',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'The network’s MTU is not 1460',
      message:
        'The network of Direct VPC egress has an MTU other than 1460 bytes.',
      why: 'Google advises against changing it for networks that Cloud Run uses: large packets may be lost, so that connections hang halfway.',
      fix: 'Set the network’s MTU to 1460, or use another network.',
    },
    ja: {
      title: 'ネットワークの MTU が 1460 ではない',
      message:
        'Direct VPC 下りのネットワークの MTU が 1460 バイトではありません。',
      why: 'Cloud Run が使うネットワークで MTU を変えることを、Google は勧めていません。大きなパケットが失われ、接続が途中で止まることがあります。',
      fix: 'ネットワークの MTU を 1460 にするか、別のネットワークを使ってください。',
    },
  },
  example: `resource "google_compute_network" "main" {
  name = "main"
  mtu  = 8896
}`,
  terraform: 'mtu = 1460',
  gcloud: 'gcloud compute networks update NETWORK --mtu 1460',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/networking-best-practices',
  ],
  judge({ posture }) {
    return failWhen(
      directVpc(posture, ({ mtu }) => holds(mtu, bytes => bytes !== MTU)),
    );
  },
};
