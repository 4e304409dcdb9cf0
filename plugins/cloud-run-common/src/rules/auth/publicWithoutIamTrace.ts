import { all, always, is, not } from '../../facts';
import { isPublic } from '../../posture';
import { isGrantedToAllUsers } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The service is public through the switch alone, where an audit of IAM finds nothing. */
export const publicWithoutIamTrace: Rule = {
  id: 'auth/public-without-iam-trace',
  facet: 'auth',
  severity: 'high',
  evidence: ['service', 'iam', 'load-balancer'],
  consequenceOf: [
    'ingress/run-app-bypasses-load-balancer',
    'ingress/public-and-unprotected',
  ],
  text: {
    en: {
      title: 'Public by switch, with no trace in IAM',
      message:
        'The invoker check is off, so anybody can call this service although no IAM policy says so.',
      why: 'Audits that look for allUsers miss it, and nobody has declared the service public.',
      fix: 'Switch the invoker check on, or declare the service public. To forbid the switch, enforce the run.managed.requireInvokerIam constraint.',
    },
    ja: {
      title: 'IAM に現れない公開',
      message:
        '起動元の IAM チェックがオフのため、IAM ポリシーには書かれていなくても誰でも呼び出せます。',
      why: 'allUsers を探す監査では見つからず、公開であるという宣言もありません。',
      fix: '起動元の IAM チェックをオンにするか、公開であることを宣言してください。このスイッチ自体を禁じるには、制約 run.managed.requireInvokerIam を適用してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress              = "INGRESS_TRAFFIC_ALL"
  invoker_iam_disabled = true
}`,
  terraform: 'invoker_iam_disabled = false',
  gcloud:
    'gcloud run services update SERVICE --region REGION --invoker-iam-check',
  sources: ['https://docs.cloud.google.com/run/docs/authenticating/public'],
  judge({ posture }) {
    return failWhen(
      all(
        always(!posture.expectations.public),
        () => is(posture.auth.invokerCheck, 'disabled'),
        () => not(isGrantedToAllUsers(posture)),
        () => isPublic(posture),
      ),
    );
  },
};
