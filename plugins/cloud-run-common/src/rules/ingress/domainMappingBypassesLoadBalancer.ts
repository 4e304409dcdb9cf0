import { isReachableByDomainMapping } from '../../posture';
import { listed } from '../conditions';
import { Rule } from '../rule';
import { judgeBypass } from './bypass';

/** A domain mapping lets requests in that never pass the load balancer's protection. */
export const domainMappingBypassesLoadBalancer: Rule = {
  id: 'ingress/domain-mapping-bypasses-load-balancer',
  facet: 'ingress',
  severity: 'high',
  concerns: 'domain-mappings',
  evidence: ['service', 'load-balancer'],
  text: {
    en: {
      title: 'A domain mapping bypasses the load balancer',
      message:
        'Cloud Armor, IAP or Cloud CDN stands at the load balancer, but requests to {domains} go around it.',
      why: 'A domain mapping leads straight to the service. Whoever uses that domain is never filtered, signed in or cached.',
      fix: 'Point the domain at the load balancer and delete the mapping, or set ingress to internal-and-cloud-load-balancing.',
    },
    ja: {
      title: 'ドメインマッピングがロードバランサーを迂回する',
      message:
        'ロードバランサーに Cloud Armor、IAP、または Cloud CDN がありますが、{domains} へのリクエストはそこを通りません。',
      why: 'ドメインマッピングはサービスに直接つながります。そのドメインからは、フィルタもサインインもキャッシュも通らずに届きます。',
      fix: 'ドメインをロードバランサーに向けてマッピングを削除するか、上りを internal-and-cloud-load-balancing にしてください。',
    },
  },
  example: `resource "google_cloud_run_domain_mapping" "main" {
  name = "shop.example.com"
}

resource "google_compute_backend_service" "main" {
  security_policy = google_compute_security_policy.main.id
}`,
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"',
  gcloud:
    'gcloud beta run domain-mappings delete --domain DOMAIN --region REGION',
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture }) {
    const { ingress } = posture;
    return judgeBypass(isReachableByDomainMapping(posture), ingress, () => ({
      domains: listed(ingress.domainMappings),
    }));
  },
};
