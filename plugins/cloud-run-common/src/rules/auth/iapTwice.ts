import { all, is, some } from '../../facts';
import { Rule, failWhen } from '../rule';

/** Identity-Aware Proxy is on at the load balancer and on the service. */
export const iapTwice: Rule = {
  id: 'auth/iap-twice',
  facet: 'auth',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['service', 'load-balancer'],
  text: {
    en: {
      title: 'IAP in both places',
      message:
        'Identity-Aware Proxy is on at the load balancer and on the service itself.',
      why: 'Google does not support both at once; requests through the load balancer fail.',
      fix: 'Keep one. On the service it guards every way in; at the load balancer it guards that way alone.',
    },
    ja: {
      title: 'IAP が二か所にある',
      message:
        'Identity-Aware Proxy が、ロードバランサーとサービスの両方で有効です。',
      why: 'この併用は Google がサポートしておらず、ロードバランサー経由のリクエストが失敗します。',
      fix: 'どちらか一つにしてください。サービスの IAP はすべての入口を、ロードバランサーの IAP はその入口だけを守ります。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  iap_enabled = true
}

resource "google_compute_backend_service" "main" {
  iap { enabled = true }
}`,
  terraform: 'iap_enabled = false',
  gcloud: 'gcloud run services update SERVICE --region REGION --no-iap',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
  ],
  judge({ posture: { auth, ingress } }) {
    return failWhen(
      all(is(auth.iap, 'enabled'), () =>
        some(ingress.loadBalancers, ({ iap }) => is(iap, 'enabled')),
      ),
    );
  },
};
