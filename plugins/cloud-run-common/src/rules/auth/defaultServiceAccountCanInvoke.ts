import { all, contains, is } from '../../facts';
import { InvokerGrant, letsInvoke } from '../../posture';
import { grantsWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The service accounts that Google makes for every project and that workloads run as when nothing is chosen. */
const DEFAULT_SERVICE_ACCOUNT =
  /^serviceAccount:([0-9]+-compute@developer|[^@]+@appspot)\.gserviceaccount\.com$/;

function isDefaultServiceAccount(grant: InvokerGrant): boolean {
  return DEFAULT_SERVICE_ACCOUNT.test(grant.member) && letsInvoke(grant);
}

/** Whatever runs as a default service account may call the service. */
export const defaultServiceAccountCanInvoke: Rule = {
  id: 'auth/default-service-account-can-invoke',
  facet: 'auth',
  severity: 'medium',
  evidence: ['service', 'iam'],
  text: {
    en: {
      title: 'A default service account may call it',
      message: 'A default service account may call this service: {grants}.',
      why: 'Every workload for which nobody chose a service account runs as this one, so all of them may call the service.',
      fix: 'Give callers service accounts of their own and grant those roles/run.invoker. Take the Editor role from the default service account.',
    },
    ja: {
      title: '既定のサービスアカウントが呼び出せる',
      message: '既定のサービスアカウントがこのサービスを呼び出せます: {grants}',
      why: 'サービスアカウントを選んでいないワークロードは、すべてこのアカウントで動きます。つまり、そのどれもが呼び出せます。',
      fix: '呼び出し元ごとに専用のサービスアカウントを用意して roles/run.invoker を付与し、既定のサービスアカウントから編集者ロールを外してください。',
    },
  },
  example: `resource "google_project_iam_member" "main" {
  project = "shop"
  role    = "roles/editor"
  member  = "serviceAccount:123456789012-compute@developer.gserviceaccount.com"
}`,
  gcloud:
    'gcloud projects remove-iam-policy-binding PROJECT --member serviceAccount:PROJECT_NUMBER-compute@developer.gserviceaccount.com --role roles/editor',
  sources: [
    'https://docs.cloud.google.com/iam/docs/best-practices-service-accounts',
    'https://docs.cloud.google.com/run/docs/reference/iam/roles',
  ],
  judge({ posture }) {
    const { auth } = posture;
    return failWhen(
      all(is(auth.invokerCheck, 'enabled'), () =>
        contains(auth.invokers, isDefaultServiceAccount),
      ),
      () => ({
        values: {
          grants: grantsWhere(
            posture,
            isDefaultServiceAccount,
            ({ member, role }) => `${member} (${role})`,
          ),
        },
      }),
    );
  },
};
