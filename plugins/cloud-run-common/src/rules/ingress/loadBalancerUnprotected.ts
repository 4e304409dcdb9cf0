import { Condition, all, holds, is, some } from '../../facts';
import {
  LoadBalancer,
  admitsAnyone,
  isExternalLoadBalancer,
} from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function hasNoGuard(loadBalancer: LoadBalancer): Condition {
  return all(
    isExternalLoadBalancer(loadBalancer),
    () => is(loadBalancer.iap, 'disabled'),
    () => holds(loadBalancer.cloudArmor, policy => policy === null),
  );
}

/** A public service sits behind a load balancer that filters nothing. */
export const loadBalancerUnprotected: Rule = {
  id: 'ingress/load-balancer-unprotected',
  facet: 'ingress',
  severity: 'medium',
  concerns: 'load-balancers',
  evidence: ['service', 'iam', 'load-balancer'],
  text: {
    en: {
      title: 'Public load balancer without Cloud Armor or IAP',
      message:
        'Anybody can call this service through {loadBalancers}, which has neither Cloud Armor nor IAP.',
      why: 'Nothing limits the rate of requests or turns known attacks away before they reach the container.',
      fix: 'Attach a Cloud Armor policy with a rate limit and the preconfigured rules, or switch on IAP.',
    },
    ja: {
      title: '公開ロードバランサーに Cloud Armor も IAP もない',
      message:
        '{loadBalancers} を通して誰でもこのサービスを呼び出せますが、Cloud Armor も IAP もありません。',
      why: 'リクエストの量を抑えるものも、既知の攻撃をコンテナの手前で断るものもありません。',
      fix: 'レート制限と事前構成ルールを持つ Cloud Armor ポリシーを付けるか、IAP を有効にしてください。',
    },
  },
  example: `resource "google_compute_backend_service" "main" {
  load_balancing_scheme = "EXTERNAL_MANAGED"
  backend {
    group = google_compute_region_network_endpoint_group.main.id
  }
}`,
  terraform: 'security_policy = google_compute_security_policy.main.id',
  gcloud:
    'gcloud compute backend-services update BACKEND_SERVICE --security-policy POLICY --global',
  sources: [
    'https://docs.cloud.google.com/armor/docs/security-policy-overview',
  ],
  judge({ posture }) {
    const { setting, loadBalancers } = posture.ingress;
    return failWhen(
      all(
        is(setting, 'internal-and-cloud-load-balancing'),
        () => admitsAnyone(posture),
        () => some(loadBalancers, hasNoGuard),
      ),
      () => ({
        values: { loadBalancers: loadBalancersWhere(posture, hasNoGuard) },
      }),
    );
  },
};
