import { Condition, always, not, some, when } from '../../facts';
import { LoadBalancer } from '../../posture';
import { loadBalancersWhere, refusesSomething } from '../conditions';
import { Rule, failWhen } from '../rule';

function hasIdlePolicy({ cloudArmor }: LoadBalancer): Condition {
  return when(cloudArmor, policy =>
    policy === null ? always(false) : not(refusesSomething(policy)),
  );
}

/** A Cloud Armor policy is attached that lets everything through. */
export const cloudArmorNotEnforced: Rule = {
  id: 'ingress/cloud-armor-not-enforced',
  facet: 'ingress',
  severity: 'medium',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'Cloud Armor lets everything through',
      message:
        'The Cloud Armor policy of {loadBalancers} refuses nothing: its rules only allow, are in preview, or come after one that admits everybody.',
      why: 'A policy is attached, so it looks protected, but rules in preview only log and the default rule allows.',
      fix: 'Add a deny or rate-limit rule, or put those that refuse before those that admit everybody, or take the rules out of preview once their logs look right.',
    },
    ja: {
      title: 'Cloud Armor がすべてを通している',
      message:
        '{loadBalancers} の Cloud Armor ポリシーは何も拒否しません。許可だけか、プレビューか、全員を許可するルールの後にあるルールしかありません。',
      why: 'ポリシーがあるので守られているように見えますが、プレビューのルールは記録するだけで、既定のルールは許可です。',
      fix: '拒否かレート制限のルールを加えるか、全員を許可するルールより前に置くか、ログを確かめたうえでプレビューを外してください。',
    },
  },
  example: `resource "google_compute_security_policy_rule" "main" {
  security_policy = google_compute_security_policy.main.name
  priority        = 1000
  action          = "deny(403)"
  preview         = true
}`,
  terraform: 'preview = false',
  gcloud:
    'gcloud compute security-policies rules update PRIORITY --security-policy POLICY --no-preview',
  sources: [
    'https://docs.cloud.google.com/armor/docs/security-policy-overview',
  ],
  judge({ posture }) {
    return failWhen(some(posture.ingress.loadBalancers, hasIdlePolicy), () => ({
      values: { loadBalancers: loadBalancersWhere(posture, hasIdlePolicy) },
    }));
  },
};
