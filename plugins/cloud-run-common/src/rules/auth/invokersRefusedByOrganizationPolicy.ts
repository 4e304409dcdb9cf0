import {
  Condition,
  all,
  always,
  any,
  containsEverybody,
  is,
} from '../../facts';
import { OrganizationPolicies } from '../../policy';
import {
  NetworkPosture,
  isAllAuthenticatedUsers,
  isAllUsers,
} from '../../posture';
import { Rule, failWhen } from '../rule';

/** What an organisation policy refuses, with the name of its constraint. */
interface Refusal {
  constraint: string;
  mechanism: 'invoker_iam_disabled' | 'allUsers';
  condition: Condition;
}

function refusals(
  { auth }: NetworkPosture,
  policies: OrganizationPolicies,
): Refusal[] {
  const domains = policies['iam.allowedPolicyMemberDomains'];
  const members = policies['iam.managed.allowedPolicyMembers'];
  const subjects = members?.allowedMemberSubjects ?? [];
  return [
    {
      constraint: 'run.managed.requireInvokerIam',
      mechanism: 'invoker_iam_disabled',
      condition: all(
        always(policies['run.managed.requireInvokerIam'] === true),
        () => is(auth.invokerCheck, 'disabled'),
      ),
    },
    {
      constraint: domains
        ? 'iam.allowedPolicyMemberDomains'
        : 'iam.managed.allowedPolicyMembers',
      mechanism: 'allUsers',
      condition: all(
        always(domains !== undefined || members !== undefined),
        () =>
          containsEverybody(
            auth.invokers,
            grant =>
              (isAllUsers(grant) || isAllAuthenticatedUsers(grant)) &&
              (domains !== undefined || !subjects.includes(grant.member)),
          ),
      ),
    },
  ];
}

/** An organisation policy refuses how the service lets callers in. */
export const invokersRefusedByOrganizationPolicy: Rule = {
  id: 'auth/refused-by-organization-policy',
  facet: 'auth',
  severity: 'medium',
  evidence: ['service', 'iam', 'policy'],
  bound: 'organization-policy',
  text: {
    en: {
      title: 'An organisation policy refuses how callers are let in',
      message:
        'Google Cloud refuses {mechanism}, because {constraint} is enforced.',
      why: 'A service that runs already keeps running, and its next deployment or grant fails.',
      fix: 'Keep the invoker IAM check on and name the invokers, or put IAP in front. If the service has to be public, ask the organisation’s administrators for an exception.',
    },
    ja: {
      title: '組織のポリシーがこの呼び出しの許し方を拒否する',
      message:
        '{constraint} が適用されているため、{mechanism} は Google Cloud に拒否されます。',
      why: 'すでに動いているサービスは動き続けますが、次のデプロイや権限の付与は失敗します。',
      fix: '起動元の IAM チェックをオンにして起動元を指定するか、IAP を前に置いてください。公開が必要なら、組織の管理者に例外を相談してください。',
    },
  },
  example: 'invoker_iam_disabled = true',
  terraform: 'invoker_iam_disabled = false',
  gcloud:
    'gcloud org-policies describe run.managed.requireInvokerIam --effective --project PROJECT',
  sources: [
    'https://docs.cloud.google.com/run/docs/authenticating/public',
    'https://docs.cloud.google.com/resource-manager/docs/organization-policy/restricting-domains',
  ],
  judge({ posture, policy: { organizationPolicies } }) {
    const found = organizationPolicies
      ? refusals(posture, organizationPolicies)
      : [];
    return failWhen(any(...found.map(({ condition }) => condition)), () => {
      const refused = found.filter(({ condition }) => condition.holds === true);
      return {
        values: {
          mechanism: refused.map(({ mechanism }) => mechanism).join(', '),
          constraint: refused.map(({ constraint }) => constraint).join(', '),
        },
      };
    });
  },
};
