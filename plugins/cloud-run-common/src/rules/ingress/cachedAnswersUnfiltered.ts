import {
  Condition,
  Fact,
  all,
  always,
  holds,
  is,
  not,
  some,
  when,
} from '../../facts';
import {
  CloudArmorPolicy,
  CloudArmorRule,
  DEFAULT_RULE_PRIORITY,
  LoadBalancer,
} from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

/** Whether a policy refuses whoever no other rule lets in. */
function refusesByDefault(policy: Fact<CloudArmorPolicy | null>): Condition {
  return when(policy, attached =>
    attached === null
      ? always(false)
      : holds(attached.rules, rules => rules.some(isDefaultDeny)),
  );
}

function isDefaultDeny({ priority, action }: CloudArmorRule): boolean {
  return priority === DEFAULT_RULE_PRIORITY && action === 'deny';
}

function answersUnfiltered({
  cdn,
  cloudArmor,
  edgeCloudArmor,
}: LoadBalancer): Condition {
  return all(
    is(cdn, 'enabled'),
    () => refusesByDefault(cloudArmor),
    () => not(refusesByDefault(edgeCloudArmor)),
  );
}

/** A list of those who may enter stands behind a cache that answers everybody. */
export const cachedAnswersUnfiltered: Rule = {
  id: 'ingress/cached-answers-unfiltered',
  facet: 'ingress',
  severity: 'medium',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'Cached answers pass no Cloud Armor policy',
      message:
        'The Cloud Armor policy of {loadBalancers} admits only some, and Cloud CDN answers from its cache before the policy is asked.',
      why: 'A backend security policy does not see cache hits. What one admitted visitor has fetched, everybody gets.',
      fix: 'Repeat the list in an edge security policy, or switch Cloud CDN off.',
    },
    ja: {
      title: 'キャッシュからの応答に Cloud Armor が効かない',
      message:
        '{loadBalancers} の Cloud Armor ポリシーは一部の相手だけを通しますが、Cloud CDN はポリシーより手前でキャッシュから応答します。',
      why: 'バックエンドのセキュリティポリシーはキャッシュヒットを見ません。許可された誰かが取得したものは、誰でも受け取れます。',
      fix: '同じ許可リストをエッジセキュリティポリシーにも入れるか、Cloud CDN を無効にしてください。',
    },
  },
  example: `resource "google_compute_backend_service" "main" {
  enable_cdn      = true
  security_policy = google_compute_security_policy.allow_list.id
}`,
  terraform: 'edge_security_policy = google_compute_security_policy.edge.id',
  gcloud:
    'gcloud compute backend-services update BACKEND_SERVICE --edge-security-policy POLICY --global',
  sources: [
    'https://docs.cloud.google.com/armor/docs/security-policy-overview',
  ],
  judge({ posture }) {
    return failWhen(
      some(posture.ingress.loadBalancers, answersUnfiltered),
      () => ({
        values: {
          loadBalancers: loadBalancersWhere(posture, answersUnfiltered),
        },
      }),
    );
  },
};
