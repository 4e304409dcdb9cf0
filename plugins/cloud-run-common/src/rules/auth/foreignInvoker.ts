import { Condition, UnknownReason, always, itemsOf, some } from '../../facts';
import { Policy } from '../../policy';
import { InvokerGrant, letsInvoke } from '../../posture';
import { Rule, RuleSubject, failWhen } from '../rule';
import { principalOf } from './principal';

const UNCLEAR: UnknownReason = { code: 'elsewhere', what: 'auth.invokers' };

/** Whether the grant is for somebody outside the domains and projects that the policy lists. */
function isForeign(
  grant: InvokerGrant,
  { domains, projects }: NonNullable<Policy['allowedInvokers']>,
  project: string | undefined,
): Condition {
  const principal = principalOf(grant.member);
  switch (principal.kind) {
    case 'person':
      return always(
        domains !== undefined && !domains.includes(principal.domain),
      );
    case 'service-account':
      return always(
        projects !== undefined &&
          principal.project !== project &&
          !projects.includes(principal.project),
      );
    case 'unclear':
      return projects === undefined
        ? always(false)
        : { holds: 'unknown', missing: [UNCLEAR] };
    case 'service-agent':
    case 'everybody':
      return always(false);
    default:
      return principal satisfies never;
  }
}

function condition({ posture, policy }: RuleSubject): Condition {
  const allowed = policy.allowedInvokers;
  if (!allowed?.domains && !allowed?.projects) {
    return always(false);
  }
  return some(posture.auth.invokers, grant =>
    letsInvoke(grant)
      ? isForeign(grant, allowed, posture.service.project)
      : always(false),
  );
}

function foreignMembers({ posture, policy }: RuleSubject): string {
  const { invokers } = posture.auth;
  const allowed = policy.allowedInvokers;
  return allowed
    ? itemsOf(invokers)
        .filter(
          grant =>
            letsInvoke(grant) &&
            isForeign(grant, allowed, posture.service.project).holds === true,
        )
        .map(({ member }) => member)
        .join(', ')
    : '';
}

/** Somebody outside the organisation's domains and projects may call the service. */
export const foreignInvoker: Rule = {
  id: 'auth/foreign-invoker',
  facet: 'auth',
  severity: 'medium',
  evidence: ['iam', 'policy'],
  bound: 'policy',
  text: {
    en: {
      title: 'An invoker from outside the organisation',
      message:
        'These invokers belong to no domain or project that the organisation lists: {members}.',
      why: 'Identities that the organisation does not manage keep their access when a person leaves or a partner is breached.',
      fix: 'Remove the grant, or have the platform team list the domain or project if the partner is meant to call.',
    },
    ja: {
      title: '組織の外の起動元',
      message:
        '次の起動元は、組織が挙げたドメインにもプロジェクトにも属していません: {members}',
      why: '組織が管理していない ID は、人が離れたり取引先が侵害されたりしても権限を持ち続けます。',
      fix: '権限を削除してください。取引先からの呼び出しが意図したものなら、ドメインかプロジェクトをプラットフォームチームに登録してもらってください。',
    },
  },
  example:
    'resource "google_cloud_run_v2_service_iam_member" "partner" {\n  role   = "roles/run.invoker"\n  member = "user:someone@elsewhere.example"\n}',
  gcloud:
    'gcloud run services remove-iam-policy-binding SERVICE --region REGION --role roles/run.invoker --member MEMBER',
  sources: [
    'https://docs.cloud.google.com/iam/docs/principal-identifiers',
    'https://docs.cloud.google.com/resource-manager/docs/organization-policy/restricting-domains',
  ],
  judge(subject) {
    return failWhen(condition(subject), () => ({
      values: { members: foreignMembers(subject) },
    }));
  },
};
