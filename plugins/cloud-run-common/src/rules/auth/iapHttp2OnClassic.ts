import { Condition, all, is, some } from '../../facts';
import { LoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function isClassicWithIap({ type, iap }: LoadBalancer): Condition {
  return all(is(type, 'classic-external'), () => is(iap, 'enabled'));
}

/** IAP at a classic load balancer sends the visitors of an HTTP/2 service in circles. */
export const iapHttp2OnClassic: Rule = {
  id: 'auth/iap-http2-on-classic',
  facet: 'auth',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['service', 'load-balancer'],
  text: {
    en: {
      title: 'IAP, HTTP/2 and a classic load balancer',
      message:
        '{loadBalancers} is a classic load balancer with Identity-Aware Proxy, in front of a service that speaks HTTP/2.',
      why: 'In this combination every visitor is redirected without end.',
      fix: 'Move to the global external load balancer (EXTERNAL_MANAGED), or let the service speak HTTP/1.',
    },
    ja: {
      title: 'IAP、HTTP/2、従来のロードバランサーの組み合わせ',
      message:
        '{loadBalancers} は Identity-Aware Proxy が有効な従来のロードバランサーで、HTTP/2 を話すサービスの前にあります。',
      why: 'この組み合わせでは、来た人が際限なくリダイレクトされます。',
      fix: 'グローバル外部ロードバランサー（EXTERNAL_MANAGED）に移るか、サービスを HTTP/1 にしてください。',
    },
  },
  example: `resource "google_compute_backend_service" "main" {
  load_balancing_scheme = "EXTERNAL"
  protocol              = "HTTP2"
  iap { enabled = true }
}`,
  terraform: 'load_balancing_scheme = "EXTERNAL_MANAGED"',
  sources: ['https://docs.cloud.google.com/iap/docs/enabling-cloud-run'],
  judge({ posture }) {
    return failWhen(
      all(is(posture.runtime.http2, 'enabled'), () =>
        some(posture.ingress.loadBalancers, isClassicWithIap),
      ),
      () => ({
        values: {
          loadBalancers: loadBalancersWhere(posture, isClassicWithIap),
        },
      }),
    );
  },
};
