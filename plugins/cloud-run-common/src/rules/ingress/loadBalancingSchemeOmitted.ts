import { Condition, is, some } from '../../facts';
import { LoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function omitsScheme({ schemeWritten }: LoadBalancer): Condition {
  return is(schemeWritten, false);
}

/** The kind of a load balancer is left to the provider’s default, which differs between versions. */
export const loadBalancingSchemeOmitted: Rule = {
  id: 'ingress/load-balancing-scheme-omitted',
  facet: 'ingress',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['terraform'],
  text: {
    en: {
      title: 'The load balancing scheme is not written',
      message:
        'The Terraform of {loadBalancers} does not write load_balancing_scheme.',
      why: 'The default of a global load balancer changes from EXTERNAL to EXTERNAL_MANAGED in version 8 of the provider, and a regional backend service without it is no application load balancer at all.',
      fix: 'Write load_balancing_scheme on the backend service and on the forwarding rule.',
    },
    ja: {
      title: '負荷分散スキームが書かれていない',
      message:
        '{loadBalancers} の Terraform に load_balancing_scheme が書かれていません。',
      why: 'グローバルロードバランサーの既定値は、プロバイダのバージョン 8 で EXTERNAL から EXTERNAL_MANAGED に変わります。リージョンのバックエンドサービスでは、書かないとアプリケーションロードバランサーになりません。',
      fix: 'バックエンドサービスと転送ルールの両方に load_balancing_scheme を書いてください。',
    },
  },
  example: `resource "google_compute_backend_service" "main" {
  name = "orders"
  backend {
    group = google_compute_region_network_endpoint_group.main.id
  }
}`,
  terraform: 'load_balancing_scheme = "EXTERNAL_MANAGED"',
  sources: [
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_backend_service',
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_region_backend_service',
  ],
  judge({ posture }) {
    return failWhen(some(posture.ingress.loadBalancers, omitsScheme), () => ({
      values: { loadBalancers: loadBalancersWhere(posture, omitsScheme) },
    }));
  },
};
