import { Condition, all, holds, is, some } from '../../facts';
import { LoadBalancer, isExternalLoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function picksByUrl(loadBalancer: LoadBalancer): Condition {
  return all(
    isExternalLoadBalancer(loadBalancer),
    () => is(loadBalancer.iap, 'disabled'),
    () =>
      some(loadBalancer.serverlessNegs, ({ urlMask }) =>
        holds(urlMask, mask => mask !== null),
      ),
  );
}

/** A public load balancer picks services from the URL, so that every matching one is within reach. */
export const urlMaskOpensServices: Rule = {
  id: 'ingress/url-mask-opens-services',
  facet: 'ingress',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'A URL mask opens every matching service',
      message:
        'The serverless NEG of {loadBalancers} picks the service from the URL, and the internet chooses the URL.',
      why: 'Whatever service of this project and region matches the mask is within reach, also those that nobody meant to put behind this load balancer.',
      fix: 'Name the one service in the serverless NEG, or restrict the ingress of the others to internal.',
    },
    ja: {
      title: 'URL マスクで一致するすべてのサービスが開く',
      message:
        '{loadBalancers} のサーバーレス NEG は URL からサービスを選び、その URL を決めるのはインターネット側です。',
      why: '同じプロジェクトとリージョンでマスクに一致するサービスには、このロードバランサーの後ろに置くつもりのないものも含めて、すべて届きます。',
      fix: 'サーバーレス NEG に一つのサービスを指定するか、ほかのサービスの上りを internal に限ってください。',
    },
  },
  example: `resource "google_compute_region_network_endpoint_group" "main" {
  region = "asia-northeast1"
  cloud_run {
    url_mask = "<service>.example.com"
  }
}`,
  terraform:
    'cloud_run {\n  service = google_cloud_run_v2_service.main.name\n}',
  sources: [
    'https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts',
  ],
  judge({ posture }) {
    return failWhen(some(posture.ingress.loadBalancers, picksByUrl), () => ({
      values: { loadBalancers: loadBalancersWhere(posture, picksByUrl) },
    }));
  },
};
