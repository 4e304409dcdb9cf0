import { holds } from '../../facts';
import { listed } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Terraform declares an OAuth client or brand of IAP, which can no longer be made. */
export const iapClientRemoved: Rule = {
  id: 'auth/iap-client-removed',
  facet: 'auth',
  severity: 'high',
  evidence: ['terraform'],
  text: {
    en: {
      title: 'An IAP OAuth client that Terraform cannot make',
      message: 'Terraform declares {clients}, whose API is shut down.',
      why: 'New ones cannot be created, and version 8 of the provider no longer has these resources, so plans fail.',
      fix: 'Remove them and leave the client to Google: IAP needs no oauth2_client_id.',
    },
    ja: {
      title: 'Terraform で作れない IAP の OAuth クライアント',
      message:
        'Terraform が {clients} を宣言していますが、その API は終了しています。',
      why: '新しく作ることはできず、プロバイダのバージョン 8 ではリソース自体がなくなるため、plan が失敗します。',
      fix: 'これらを削除し、クライアントは Google の管理に任せてください。IAP に oauth2_client_id は要りません。',
    },
  },
  example: `resource "google_iap_client" "main" {
  display_name = "orders"
  brand        = google_iap_brand.main.name
}`,
  terraform: 'iap {\n  enabled = true\n}',
  sources: [
    'https://docs.cloud.google.com/iap/docs/deprecations/migrate-oauth-client',
  ],
  judge({ posture: { terraform } }) {
    return failWhen(
      holds(terraform.iapClients, clients => clients.length > 0),
      () => ({ values: { clients: listed(terraform.iapClients) } }),
    );
  },
};
