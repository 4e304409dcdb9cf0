import { always } from '../../facts';
import { MULTI_REGION, connector, connectorName, differs } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The connector is in another region than the service. */
export const connectorElsewhere: Rule = {
  id: 'egress/connector-elsewhere',
  facet: 'egress',
  severity: 'high',
  concerns: 'connector',
  evidence: ['service', 'network'],
  text: {
    en: {
      title: 'The connector is in another region',
      message:
        'The connector {connector} is not in the region of this service.',
      why: 'A connector serves only services of its own region; the next deployment fails.',
      fix: 'Create a connector in the service’s region, or move to Direct VPC egress.',
    },
    ja: {
      title: 'コネクタが別のリージョンにある',
      message:
        'コネクタ {connector} が、このサービスのリージョンにありません。',
      why: 'コネクタを使えるのは同じリージョンのサービスだけなので、次のデプロイが失敗します。',
      fix: 'サービスのリージョンにコネクタを作るか、Direct VPC 下りに移ってください。',
    },
  },
  example: `resource "google_vpc_access_connector" "main" {
  name   = "to-main"
  region = "europe-west1"
}

resource "google_cloud_run_v2_service" "main" {
  location = "asia-northeast1"
}`,
  terraform: 'region = google_cloud_run_v2_service.main.location',
  sources: [
    'https://docs.cloud.google.com/vpc/docs/configure-serverless-vpc-access',
  ],
  judge({ posture }) {
    const { location } = posture.service;
    return failWhen(
      connector(posture, ({ region }) =>
        location === MULTI_REGION
          ? always(false)
          : differs(region, location, 'service.location'),
      ),
      () => ({ values: { connector: connectorName(posture) } }),
    );
  },
};
