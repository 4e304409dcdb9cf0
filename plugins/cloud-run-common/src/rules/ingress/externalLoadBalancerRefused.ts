import { all, is, some } from '../../facts';
import { isExternalLoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

/** An external load balancer leads to a service that refuses what it sends. */
export const externalLoadBalancerRefused: Rule = {
  id: 'ingress/external-load-balancer-refused',
  facet: 'ingress',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['service', 'load-balancer'],
  text: {
    en: {
      title: 'Internal ingress refuses the external load balancer',
      message:
        'The external load balancer {loadBalancers} leads to this service, but ingress is internal and refuses its requests.',
      why: 'Internal ingress admits internal load balancers only. Every visitor of the public address is turned away.',
      fix: 'Set ingress to internal-and-cloud-load-balancing, or remove the external load balancer.',
    },
    ja: {
      title: '上り「内部」が外部ロードバランサーを拒否する',
      message:
        '外部ロードバランサー {loadBalancers} がこのサービスにつながっていますが、上りが internal のためリクエストは拒否されます。',
      why: '上り internal が受け付けるのは内部ロードバランサーだけです。公開アドレスに来た人は全員断られます。',
      fix: '上りを internal-and-cloud-load-balancing にするか、外部ロードバランサーを取り除いてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"
}

resource "google_compute_backend_service" "main" {
  load_balancing_scheme = "EXTERNAL_MANAGED"
}`,
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"',
  gcloud:
    'gcloud run services update SERVICE --region REGION --ingress internal-and-cloud-load-balancing',
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture }) {
    const { setting, loadBalancers } = posture.ingress;
    return failWhen(
      all(is(setting, 'internal'), () =>
        some(loadBalancers, isExternalLoadBalancer),
      ),
      () => ({
        values: {
          loadBalancers: loadBalancersWhere(posture, isExternalLoadBalancer),
        },
      }),
    );
  },
};
