import { holds } from '../../facts';
import { addressRange, connector } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The size a connector's subnetwork has to have. */
const PREFIX = 28;

/** The connector's subnetwork is not the /28 that it needs. */
export const connectorSubnetSize: Rule = {
  id: 'egress/connector-subnet-size',
  facet: 'egress',
  severity: 'high',
  concerns: 'connector',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'Connector subnetwork is not /28',
      message:
        'The subnetwork of the Serverless VPC Access connector is not a /28.',
      why: 'A connector takes exactly a /28 that nothing else uses; with any other size it cannot be created.',
      fix: 'Give the connector a /28 subnetwork of its own.',
    },
    ja: {
      title: 'コネクタのサブネットが /28 ではない',
      message:
        'サーバーレス VPC アクセスコネクタのサブネットが /28 ではありません。',
      why: 'コネクタには、ほかで使っていないちょうど /28 のサブネットが必要です。それ以外の大きさでは作成できません。',
      fix: 'コネクタ専用の /28 サブネットを用意してください。',
    },
  },
  example: `resource "google_vpc_access_connector" "main" {
  name          = "to-main"
  network       = "main"
  ip_cidr_range = "10.8.8.0/26"
}`,
  terraform: 'ip_cidr_range = "10.8.8.0/28"',
  gcloud:
    'gcloud compute networks vpc-access connectors create CONNECTOR --region REGION --network NETWORK --range 10.8.8.0/28',
  sources: [
    'https://docs.cloud.google.com/vpc/docs/configure-serverless-vpc-access',
  ],
  judge({ posture }) {
    return failWhen(
      connector(posture, ({ range }) =>
        holds(
          addressRange(range, 'egress.connector.range'),
          ({ prefixLength }) => prefixLength !== PREFIX,
        ),
      ),
    );
  },
};
