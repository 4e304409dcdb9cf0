import { isEmpty } from '../../facts';
import { Rule, failWhen } from '../rule';
import { iapAdmits } from './iapAccessors';

/** Identity-Aware Proxy is on and lets nobody in. */
export const iapWithoutAccessor: Rule = {
  id: 'auth/iap-without-accessor',
  facet: 'auth',
  severity: 'medium',
  evidence: ['service', 'iam', 'load-balancer'],
  text: {
    en: {
      title: 'IAP without anybody who may enter',
      message:
        'Identity-Aware Proxy is on, but nobody holds roles/iap.httpsResourceAccessor.',
      why: 'People sign in and are then refused, every one of them.',
      fix: 'Grant roles/iap.httpsResourceAccessor to the group that should enter.',
    },
    ja: {
      title: 'IAP で入れる人がいない',
      message:
        'Identity-Aware Proxy は有効ですが、roles/iap.httpsResourceAccessor を持つ人がいません。',
      why: 'サインインはできても、その後で全員が拒否されます。',
      fix: '入ってよいグループに roles/iap.httpsResourceAccessor を付与してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  iap_enabled = true
}`,
  terraform:
    'resource "google_iap_web_cloud_run_service_iam_member" "accessor" {\n  cloud_run_service_name = google_cloud_run_v2_service.main.name\n  role                   = "roles/iap.httpsResourceAccessor"\n  member                 = "group:GROUP@example.com"\n}',
  gcloud:
    'gcloud beta iap web add-iam-policy-binding --resource-type cloud-run --service SERVICE --region REGION --member group:GROUP@example.com --role roles/iap.httpsResourceAccessor',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
    'https://docs.cloud.google.com/iap/docs/enabling-cloud-run',
  ],
  judge({ posture }) {
    return failWhen(iapAdmits(posture, isEmpty));
  },
};
