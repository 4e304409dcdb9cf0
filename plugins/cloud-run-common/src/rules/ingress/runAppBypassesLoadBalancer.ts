import { isReachableByDefaultUrl } from '../../posture';
import { Rule } from '../rule';
import { judgeBypass } from './bypass';

/** The run.app URL lets requests in that never pass the load balancer's protection. */
export const runAppBypassesLoadBalancer: Rule = {
  id: 'ingress/run-app-bypasses-load-balancer',
  facet: 'ingress',
  severity: 'critical',
  concerns: 'load-balancers',
  evidence: ['service', 'load-balancer'],
  text: {
    en: {
      title: 'The run.app URL bypasses the load balancer',
      message:
        'Cloud Armor, IAP or Cloud CDN stands at the load balancer, but requests to the run.app URL go around it.',
      why: 'Ingress "all" answers on the default URL as well. Whoever knows that URL is never filtered, signed in or cached.',
      fix: 'Set ingress to internal-and-cloud-load-balancing, or disable the default URL.',
    },
    ja: {
      title: 'run.app の URL がロードバランサーを迂回する',
      message:
        'ロードバランサーに Cloud Armor、IAP、または Cloud CDN がありますが、run.app の URL へのリクエストはそこを通りません。',
      why: '上り「すべて」では既定の URL も応答します。その URL を知っていれば、フィルタもサインインもキャッシュも通らずに届きます。',
      fix: '上りを internal-and-cloud-load-balancing にするか、既定の URL を無効にしてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress = "INGRESS_TRAFFIC_ALL"
}

resource "google_compute_backend_service" "main" {
  security_policy = google_compute_security_policy.main.id
}`,
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"',
  gcloud:
    'gcloud run services update SERVICE --region REGION --ingress internal-and-cloud-load-balancing',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/iap/docs/enabling-cloud-run',
    'https://docs.cloud.google.com/armor/docs/security-policy-overview',
  ],
  judge({ posture }) {
    return judgeBypass(isReachableByDefaultUrl(posture), posture.ingress);
  },
};
