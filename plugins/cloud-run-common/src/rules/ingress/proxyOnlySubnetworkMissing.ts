import { Condition, is, some } from '../../facts';
import { LoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function lacksSubnetwork({ proxyOnlySubnetwork }: LoadBalancer): Condition {
  return is(proxyOnlySubnetwork, 'absent');
}

/** A regional load balancer has no subnetwork for its proxies. */
export const proxyOnlySubnetworkMissing: Rule = {
  id: 'ingress/proxy-only-subnetwork-missing',
  facet: 'ingress',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['load-balancer', 'network'],
  text: {
    en: {
      title: 'No proxy-only subnetwork',
      message:
        '{loadBalancers} needs a proxy-only subnetwork, and its network has none in its region.',
      why: 'A regional or internal load balancer gets its proxies’ addresses from that subnetwork; without it the load balancer cannot be created.',
      fix: 'Create one proxy-only subnetwork for the network and region: REGIONAL_MANAGED_PROXY, or GLOBAL_MANAGED_PROXY for a cross-region load balancer.',
    },
    ja: {
      title: 'プロキシ専用サブネットがない',
      message:
        '{loadBalancers} にはプロキシ専用サブネットが必要ですが、そのネットワークのリージョンにありません。',
      why: 'リージョン型と内部のロードバランサーは、プロキシのアドレスをこのサブネットから受け取ります。ないと作成できません。',
      fix: 'そのネットワークとリージョンにプロキシ専用サブネットを一つ作ってください。用途は REGIONAL_MANAGED_PROXY、クロスリージョンの場合は GLOBAL_MANAGED_PROXY です。',
    },
  },
  example: `resource "google_compute_region_backend_service" "main" {
  region                = "asia-northeast1"
  load_balancing_scheme = "INTERNAL_MANAGED"
}`,
  terraform: 'purpose = "REGIONAL_MANAGED_PROXY"\nrole    = "ACTIVE"',
  gcloud:
    'gcloud compute networks subnets create proxy-only --purpose REGIONAL_MANAGED_PROXY --role ACTIVE --region REGION --network NETWORK --range RANGE',
  sources: [
    'https://docs.cloud.google.com/load-balancing/docs/proxy-only-subnets',
  ],
  judge({ posture }) {
    return failWhen(
      some(posture.ingress.loadBalancers, lacksSubnetwork),
      () => ({
        values: { loadBalancers: loadBalancersWhere(posture, lacksSubnetwork) },
      }),
    );
  },
};
