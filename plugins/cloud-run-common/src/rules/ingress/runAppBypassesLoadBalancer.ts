import { Condition, all, any, holds, is, some } from '../../facts';
import { LoadBalancer, isReachableDirectly } from '../../posture';
import { Rule, failWhen } from '../rule';

function isProtected(loadBalancer: LoadBalancer): Condition {
  return any(
    is(loadBalancer.iap, 'enabled'),
    holds(loadBalancer.cloudArmor, policy => policy !== null),
  );
}

/** The run.app URL lets requests in that never pass the load balancer's protection. */
export const runAppBypassesLoadBalancer: Rule = {
  id: 'ingress/run-app-bypasses-load-balancer',
  facet: 'ingress',
  severity: 'critical',
  text: {
    en: {
      title: 'The run.app URL bypasses the load balancer',
      message:
        'Cloud Armor, IAP or Cloud CDN guards the load balancer, but requests to the run.app URL go around it.',
      why: 'Ingress "all" answers on the default URL as well. Whoever knows that URL is never filtered, signed in or cached.',
      fix: 'Set ingress to internal-and-cloud-load-balancing, or disable the default URL.',
    },
    ja: {
      title: 'run.app の URL がロードバランサーを迂回する',
      message:
        'ロードバランサーには Cloud Armor、IAP、または Cloud CDN がありますが、run.app の URL へのリクエストはそれを通りません。',
      why: '上り（内向き）「すべて」では既定の URL も応答します。その URL を知る人は、フィルタもログインもキャッシュも受けません。',
      fix: '上りを internal-and-cloud-load-balancing にするか、既定の URL を無効にしてください。',
    },
  },
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"',
  gcloud:
    'gcloud run services update SERVICE --region REGION --ingress internal-and-cloud-load-balancing',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/iap/docs/enabling-cloud-run',
    'https://docs.cloud.google.com/armor/docs/security-policy-overview',
  ],
  judge({ posture }) {
    const { loadBalancers } = posture.ingress;
    const direct = isReachableDirectly(posture);
    const guarded = all(direct, some(loadBalancers, isProtected));
    const cachedOnly = all(
      direct,
      some(loadBalancers, loadBalancer => is(loadBalancer.cdn, 'enabled')),
    );
    return guarded.holds === false
      ? failWhen(cachedOnly, { severity: 'medium' })
      : failWhen(guarded);
  },
};
