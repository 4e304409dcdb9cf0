import { holds } from '../../facts';
import { connector, connectorName } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The connector is broken, or there is none by its name. */
export const connectorNotReady: Rule = {
  id: 'egress/connector-not-ready',
  facet: 'egress',
  severity: 'high',
  concerns: 'connector',
  evidence: ['service', 'network'],
  consequenceOf: ['egress/connector-elsewhere'],
  text: {
    en: {
      title: 'The connector does not work',
      message:
        'The connector {connector} is missing, being deleted or in an error state.',
      why: 'Nothing of this service reaches its network, and the next deployment fails.',
      fix: 'Create the connector in the service’s region, or move to Direct VPC egress.',
    },
    ja: {
      title: 'コネクタが動いていない',
      message: 'コネクタ {connector} がないか、削除中か、エラー状態です。',
      why: 'このサービスからネットワークに届かず、次のデプロイも失敗します。',
      fix: 'サービスのリージョンにコネクタを作るか、Direct VPC 下りに移ってください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    vpc_access { connector = "a-connector-that-is-not-there" }
  }
}`,
  gcloud:
    'gcloud compute networks vpc-access connectors describe CONNECTOR --region REGION',
  sources: [
    'https://docs.cloud.google.com/vpc/docs/configure-serverless-vpc-access',
    'https://docs.cloud.google.com/vpc/docs/serverless-vpc-access',
  ],
  judge({ posture }) {
    return failWhen(
      connector(posture, ({ state }) =>
        holds(state, value => value !== 'ready' && value !== 'creating'),
      ),
      () => ({ values: { connector: connectorName(posture) } }),
    );
  },
};
