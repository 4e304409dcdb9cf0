import { containsEverybody } from '../../facts';
import { isAllAuthenticatedUsers } from '../../posture';
import { Rule, failWhen } from '../rule';

/** Every Google account in the world may call the service. */
export const allAuthenticatedUsers: Rule = {
  id: 'auth/all-authenticated-users',
  facet: 'auth',
  severity: 'high',
  evidence: ['iam'],
  consequenceOf: ['auth/inherited-public-invoker'],
  text: {
    en: {
      title: 'Granted to allAuthenticatedUsers',
      message:
        'allAuthenticatedUsers may call this service: every Google account and service account in the world.',
      why: 'The name sounds like "signed in to our organisation", but a free private account is enough.',
      fix: 'Grant roles/run.invoker to a group, a domain or the service accounts that need it.',
    },
    ja: {
      title: 'allAuthenticatedUsers への付与',
      message:
        'allAuthenticatedUsers がこのサービスを呼び出せます。世界中のすべての Google アカウントとサービスアカウントが含まれます。',
      why: '「社内でサインイン済み」のように聞こえますが、無料の個人アカウントでも条件を満たします。',
      fix: '必要なグループ、ドメイン、サービスアカウントに roles/run.invoker を付与してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service_iam_member" "main" {
  name   = google_cloud_run_v2_service.main.name
  role   = "roles/run.invoker"
  member = "allAuthenticatedUsers"
}`,
  terraform: 'member = "group:GROUP@example.com"',
  gcloud:
    'gcloud run services remove-iam-policy-binding SERVICE --region REGION --member allAuthenticatedUsers --role roles/run.invoker',
  sources: [
    'https://docs.cloud.google.com/iam/docs/principals-overview',
    'https://docs.cloud.google.com/run/docs/securing/managing-access',
  ],
  judge({ posture }) {
    return failWhen(
      containsEverybody(posture.auth.invokers, isAllAuthenticatedUsers),
    );
  },
};
