import {
  Condition,
  all,
  always,
  any,
  containsEverybody,
  is,
} from '../../facts';
import { Policy } from '../../policy';
import {
  NetworkPosture,
  isAllAuthenticatedUsers,
  isAllUsers,
} from '../../posture';
import { Rule, failWhen } from '../rule';

function switchedOff(
  { auth }: NetworkPosture,
  { allowedInvokers }: Policy,
): Condition {
  return all(always(allowedInvokers?.invokerCheckDisabled === false), () =>
    is(auth.invokerCheck, 'disabled'),
  );
}

function grantedToAll(
  { auth }: NetworkPosture,
  { allowedInvokers }: Policy,
): Condition {
  return all(always(allowedInvokers?.allUsers === false), () =>
    containsEverybody(
      auth.invokers,
      grant => isAllUsers(grant) || isAllAuthenticatedUsers(grant),
    ),
  );
}

/** The service is opened to callers in a way that the organisation does not allow. */
export const invokersOutsidePolicy: Rule = {
  id: 'auth/outside-policy',
  facet: 'auth',
  severity: 'high',
  bound: 'policy',
  evidence: ['service', 'iam', 'policy'],
  text: {
    en: {
      title: 'Invokers outside the organisation’s policy',
      message:
        'The organisation does not allow how this service lets callers in: {mechanism}.',
      why: 'The next deployment may be refused, and until then the service is open in a way nobody agreed to.',
      fix: 'Switch the invoker check on and name the invokers, or ask the platform team for an exception with an end date.',
    },
    ja: {
      title: '起動元が組織のポリシーから外れている',
      message:
        'このサービスの呼び出しの許し方を、組織は認めていません: {mechanism}',
      why: '次のデプロイが拒否されることがあります。それまでは、合意されていない形で開いたままです。',
      fix: '起動元の IAM チェックをオンにして起動元を指定するか、期限付きの例外をプラットフォームチームに相談してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  invoker_iam_disabled = true
}`,
  terraform: 'invoker_iam_disabled = false',
  gcloud:
    'gcloud run services update SERVICE --region REGION --invoker-iam-check',
  sources: [
    'https://docs.cloud.google.com/run/docs/authenticating/public',
    'https://docs.cloud.google.com/resource-manager/docs/organization-policy/restricting-domains',
  ],
  judge({ posture, policy }) {
    const off = switchedOff(posture, policy);
    const granted = grantedToAll(posture, policy);
    return failWhen(any(off, granted), () => ({
      values: {
        mechanism: [
          ...(off.holds === true ? ['invoker_iam_disabled'] : []),
          ...(granted.holds === true ? ['allUsers'] : []),
        ].join(', '),
      },
    }));
  },
};
