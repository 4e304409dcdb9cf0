import { all, contains, is } from '../../facts';
import { InvokerGrant } from '../../posture';
import { grantsWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

const INVOKER_ONLY_ROLES = new Set([
  'roles/run.invoker',
  'roles/run.servicesInvoker',
]);

/** A grant made so that somebody may call this very service; wider roles are granted for other reasons. */
function isMeantForCalling({ role, scope }: InvokerGrant): boolean {
  return scope === 'service' && INVOKER_ONLY_ROLES.has(role);
}

/** Invokers are named while the invoker check that would ask for them is off. */
export const invokersWithoutEffect: Rule = {
  id: 'auth/invokers-without-effect',
  facet: 'auth',
  severity: 'medium',
  evidence: ['service', 'iam'],
  consequenceOf: ['auth/public-without-iam-trace'],
  text: {
    en: {
      title: 'Invokers named while the check is off',
      message:
        'The invoker check is off, so these invoker grants change nothing: {members}.',
      why: 'They look like a restriction and are none. Switching the check on again would let in exactly these, which nobody may expect.',
      fix: 'Keep one mechanism: switch the invoker check on, or remove the grants.',
    },
    ja: {
      title: 'チェックがオフなのに起動元が指定されている',
      message:
        '起動元の IAM チェックがオフのため、次の権限付与は効いていません: {members}',
      why: '制限しているように見えて、制限になっていません。チェックを再びオンにすると、この相手だけが許可され、想定と変わることがあります。',
      fix: '仕組みを一つに絞ってください。起動元の IAM チェックをオンにするか、権限付与を削除してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  invoker_iam_disabled = true
}

resource "google_cloud_run_v2_service_iam_member" "caller" {
  role   = "roles/run.invoker"
  member = "group:shop@example.com"
}`,
  terraform: 'invoker_iam_disabled = false',
  gcloud:
    'gcloud run services update SERVICE --region REGION --invoker-iam-check',
  sources: ['https://docs.cloud.google.com/run/docs/authenticating/public'],
  judge({ posture }) {
    const { auth } = posture;
    return failWhen(
      all(is(auth.invokerCheck, 'disabled'), () =>
        contains(auth.invokers, isMeantForCalling),
      ),
      () => ({
        values: {
          members: grantsWhere(
            posture,
            isMeantForCalling,
            ({ member }) => member,
          ),
        },
      }),
    );
  },
};
