import { Condition, all, is, some } from '../../facts';
import { LoadBalancer, isExternalLoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function leavesPort80(loadBalancer: LoadBalancer): Condition {
  return all(
    is(loadBalancer.http, 'none'),
    () => is(loadBalancer.https, true),
    () => isExternalLoadBalancer(loadBalancer),
  );
}

/** Nothing answers on port 80 to send people on. */
export const noRedirectToHttps: Rule = {
  id: 'ingress/no-redirect-to-https',
  facet: 'ingress',
  severity: 'low',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'No redirect to HTTPS',
      message: '{loadBalancers} serves HTTPS and does not answer on port 80.',
      why: 'Links and addresses typed without "https" lead nowhere. For an API without visitors that is as it should be.',
      fix: 'Add a forwarding rule for port 80 whose URL map only redirects to HTTPS.',
    },
    ja: {
      title: 'HTTPS へのリダイレクトがない',
      message:
        '{loadBalancers} は HTTPS を提供していますが、ポート 80 では応答しません。',
      why: '「https」のないリンクや、手で入力したアドレスからは届きません。人が訪れない API であれば、このままで問題ありません。',
      fix: 'ポート 80 の転送ルールを加え、その URL マップで HTTPS にリダイレクトだけを行ってください。',
    },
  },
  example: `resource "google_compute_global_forwarding_rule" "main" {
  target     = google_compute_target_https_proxy.main.id
  port_range = "443"
}`,
  terraform:
    'default_url_redirect {\n  https_redirect = true\n  strip_query    = false\n}',
  sources: [
    'https://cloud.google.com/load-balancing/docs/https/setting-up-global-http-https-redirect',
  ],
  judge({ posture }) {
    return failWhen(some(posture.ingress.loadBalancers, leavesPort80), () => ({
      values: { loadBalancers: loadBalancersWhere(posture, leavesPort80) },
    }));
  },
};
