import { all, is, some } from '../../facts';
import { Rule, failWhen } from '../rule';
import { callersWhere, callsDefaultUrl, ofProduct } from './callers';

const deliversToDefaultUrl = ofProduct(callsDefaultUrl);

/** The default URL is off, and a product that delivers to it finds nobody. */
export const productNeedsDefaultUrl: Rule = {
  id: 'ingress/product-needs-default-url',
  facet: 'ingress',
  severity: 'critical',
  concerns: 'callers',
  evidence: ['service', 'callers'],
  text: {
    en: {
      title: 'Deliveries go to a URL that is off',
      message:
        '{callers} calls the default URL of this service, which is disabled.',
      why: 'The default URL answers 404 while it is disabled, so every delivery fails.',
      fix: 'Enable the default URL and restrict ingress instead.',
    },
    ja: {
      title: '無効な URL への配信',
      message:
        '{callers} が、このサービスの無効になっている既定の URL を呼び出しています。',
      why: '無効な間、既定の URL は 404 を返すため、すべての配信が失敗します。',
      fix: '既定の URL を有効にし、代わりに上りを制限してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  default_uri_disabled = true
}

resource "google_cloud_scheduler_job" "nightly" {
  http_target { uri = google_cloud_run_v2_service.main.uri }
}`,
  terraform: 'default_uri_disabled = false',
  gcloud: 'gcloud run services update SERVICE --region REGION --default-url',
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture }) {
    return failWhen(
      all(is(posture.ingress.defaultUrl, 'disabled'), () =>
        some(posture.callers, deliversToDefaultUrl),
      ),
      () => ({
        values: { callers: callersWhere(posture, deliversToDefaultUrl) },
      }),
    );
  },
};
