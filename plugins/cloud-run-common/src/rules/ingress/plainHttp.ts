import { Condition, all, is, some } from '../../facts';
import { LoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

const servesPlainHttp = ({ http }: LoadBalancer): Condition =>
  is(http, 'plain');

const servesPlainHttpAlone = (loadBalancer: LoadBalancer): Condition =>
  all(servesPlainHttp(loadBalancer), () => is(loadBalancer.https, false));

/** A load balancer answers on port 80 without sending people on to HTTPS. */
export const plainHttp: Rule = {
  id: 'ingress/plain-http',
  facet: 'ingress',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'Plain HTTP',
      message: 'The load balancer {loadBalancers} answers over plain HTTP.',
      why: 'Whoever is on the way can read and change requests, tokens and cookies.',
      fix: 'Serve HTTPS with a managed certificate, and let port 80 only redirect to it.',
    },
    ja: {
      title: '暗号化されない HTTP',
      message:
        'ロードバランサー {loadBalancers} が、暗号化されない HTTP で応答しています。',
      why: '通信経路の途中で、リクエストやトークン、Cookie を読んだり書き換えたりできてしまいます。',
      fix: 'マネージド証明書で HTTPS を提供し、ポート 80 は HTTPS へのリダイレクトだけにしてください。',
    },
  },
  example: `resource "google_compute_global_forwarding_rule" "main" {
  target     = google_compute_target_http_proxy.main.id
  port_range = "80"
}`,
  terraform:
    'default_url_redirect {\n  https_redirect = true\n  strip_query    = false\n}',
  sources: [
    'https://cloud.google.com/load-balancing/docs/https/setting-up-global-http-https-redirect',
  ],
  judge({ posture }) {
    const { loadBalancers } = posture.ingress;
    return failWhen(some(loadBalancers, servesPlainHttp), () => ({
      severity:
        some(loadBalancers, servesPlainHttpAlone).holds === false
          ? 'medium'
          : 'high',
      values: { loadBalancers: loadBalancersWhere(posture, servesPlainHttp) },
    }));
  },
};
