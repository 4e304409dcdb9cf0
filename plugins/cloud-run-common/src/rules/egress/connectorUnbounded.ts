import { holds } from '../../facts';
import { connector, connectorName } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The most instances a connector can have, and what gcloud gives it when nothing is said. */
const MOST_INSTANCES = 10;

/** The connector may grow to its full size, from which it never shrinks. */
export const connectorUnbounded: Rule = {
  id: 'egress/connector-unbounded',
  facet: 'egress',
  severity: 'low',
  concerns: 'connector',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'Connector may grow without bound',
      message: 'The connector {connector} may grow to 10 instances.',
      why: 'Connectors grow with traffic and never shrink, so one busy hour is paid for from then on.',
      fix: 'Create the connector with a lower maximum; lowering it in place replaces the connector.',
    },
    ja: {
      title: 'コネクタの上限が実質ない',
      message:
        'コネクタ {connector} は 10 インスタンスまで増えることがあります。',
      why: 'コネクタは混雑に応じて増え、減ることはありません。一度混み合うと、その費用がずっと続きます。',
      fix: '最大数を小さくしたコネクタを作ってください。既存のコネクタで減らすと、作り直しになります。',
    },
  },
  example: `resource "google_vpc_access_connector" "main" {
  name          = "to-main"
  min_instances = 2
  max_instances = 10
}`,
  terraform: 'max_instances = 3',
  gcloud:
    'gcloud compute networks vpc-access connectors create CONNECTOR --region REGION --subnet SUBNET --min-instances 2 --max-instances 3',
  sources: [
    'https://docs.cloud.google.com/vpc/docs/serverless-vpc-access',
    'https://docs.cloud.google.com/vpc/docs/configure-serverless-vpc-access',
  ],
  judge({ posture }) {
    return failWhen(
      connector(posture, ({ maxInstances }) =>
        holds(maxInstances, most => most >= MOST_INSTANCES),
      ),
      () => ({ values: { connector: connectorName(posture) } }),
    );
  },
};
