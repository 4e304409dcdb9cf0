import { Condition, all, is, some } from '../../facts';
import { LoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function hasBoth({ iap, cdn }: LoadBalancer): Condition {
  return all(is(iap, 'enabled'), () => is(cdn, 'enabled'));
}

/** Identity-Aware Proxy and Cloud CDN are on at one backend, which Google does not support. */
export const iapWithCdn: Rule = {
  id: 'auth/iap-with-cdn',
  facet: 'auth',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'IAP together with Cloud CDN',
      message:
        'The load balancer {loadBalancers} has Identity-Aware Proxy and Cloud CDN on one backend service.',
      why: 'The two cannot be used together: an answer out of a cache has asked nobody who they are.',
      fix: 'Switch one of them off, or serve what may be cached from a backend service of its own.',
    },
    ja: {
      title: 'IAP と Cloud CDN の併用',
      message:
        'ロードバランサー {loadBalancers} の一つのバックエンドサービスで、Identity-Aware Proxy と Cloud CDN が両方とも有効です。',
      why: 'この二つは併用できません。キャッシュからの応答では、相手が誰かを確かめられないためです。',
      fix: 'どちらかを無効にするか、キャッシュしてよいものを別のバックエンドサービスに分けてください。',
    },
  },
  example: `resource "google_compute_backend_service" "main" {
  enable_cdn = true
  iap {
    enabled = true
  }
}`,
  terraform: 'enable_cdn = false',
  gcloud:
    'gcloud compute backend-services update BACKEND_SERVICE --no-enable-cdn --global',
  sources: [
    'https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts',
    'https://docs.cloud.google.com/iap/docs/enabling-cloud-run',
  ],
  judge({ posture }) {
    return failWhen(some(posture.ingress.loadBalancers, hasBoth), () => ({
      values: { loadBalancers: loadBalancersWhere(posture, hasBoth) },
    }));
  },
};
