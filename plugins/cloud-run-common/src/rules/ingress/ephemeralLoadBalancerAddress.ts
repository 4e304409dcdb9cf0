import { Condition, all, holds, is, some } from '../../facts';
import { LoadBalancer } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function mayMove({ address, domains }: LoadBalancer): Condition {
  return all(is(address, 'ephemeral'), () =>
    holds(domains, names => names.length > 0),
  );
}

/** DNS points at an address that goes with the forwarding rule. */
export const ephemeralLoadBalancerAddress: Rule = {
  id: 'ingress/ephemeral-load-balancer-address',
  facet: 'ingress',
  severity: 'medium',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'The load balancer’s address is not reserved',
      message:
        'The address of {loadBalancers} is not reserved, and domains point at it.',
      why: 'Google Cloud picks a new address when the forwarding rule is made anew. The domains then lead nowhere, or to somebody else.',
      fix: 'Reserve an address and give it to the forwarding rule.',
    },
    ja: {
      title: 'ロードバランサーのアドレスが予約されていない',
      message:
        '{loadBalancers} のアドレスは予約されておらず、ドメインがそこを指しています。',
      why: '転送ルールを作り直すと、アドレスが変わります。ドメインの先には何もなくなるか、他人のものになります。',
      fix: 'アドレスを予約し、転送ルールに指定してください。',
    },
  },
  example: `resource "google_compute_global_forwarding_rule" "main" {
  target                = google_compute_target_https_proxy.main.id
  load_balancing_scheme = "EXTERNAL_MANAGED"
  port_range            = "443"
}`,
  terraform: 'ip_address = google_compute_global_address.main.id',
  gcloud: 'gcloud compute addresses create ADDRESS --global',
  sources: [
    'https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_global_forwarding_rule',
  ],
  judge({ posture }) {
    return failWhen(some(posture.ingress.loadBalancers, mayMove), () => ({
      values: { loadBalancers: loadBalancersWhere(posture, mayMove) },
    }));
  },
};
