import { all, is, isEmpty } from '../../facts';
import { Rule, failWhen } from '../rule';

/** Ingress waits for a load balancer that does not exist. */
export const loadBalancerMissing: Rule = {
  id: 'ingress/load-balancer-missing',
  facet: 'ingress',
  severity: 'medium',
  evidence: ['service', 'load-balancer'],
  consequenceOf: ['ingress/no-way-in'],
  text: {
    en: {
      title: 'Load-balancer ingress without a load balancer',
      message:
        'Ingress lets in what comes through a load balancer, but no load balancer leads to this service.',
      why: 'Nothing from the internet can reach it. Either it is broken, or it is wider open than it needs to be.',
      fix: 'Create a load balancer with a serverless NEG for this service, or set ingress to internal.',
    },
    ja: {
      title: 'ロードバランサー用の上りなのにロードバランサーがない',
      message:
        '上りはロードバランサー経由のリクエストを受け付けますが、このサービスにつながるロードバランサーがありません。',
      why: 'インターネットからは届きません。壊れているか、必要以上に広く開いているかのどちらかです。',
      fix: 'このサービスのサーバーレス NEG を持つロードバランサーを作るか、上りを internal にしてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
}`,
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"',
  gcloud:
    'gcloud run services update SERVICE --region REGION --ingress internal',
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture: { ingress } }) {
    return failWhen(
      all(is(ingress.setting, 'internal-and-cloud-load-balancing'), () =>
        isEmpty(ingress.loadBalancers),
      ),
    );
  },
};
