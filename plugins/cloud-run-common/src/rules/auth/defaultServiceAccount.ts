import { holds } from '../../facts';
import { Rule, failWhen } from '../rule';

const DEFAULT_COMPUTE_ACCOUNT =
  /^[0-9]+-compute@developer\.gserviceaccount\.com$/;

/** The service runs as the project's default compute service account. */
export const defaultServiceAccount: Rule = {
  id: 'auth/default-service-account',
  facet: 'auth',
  severity: 'high',
  evidence: ['service'],
  text: {
    en: {
      title: 'Runs as the default service account',
      message:
        'This service runs as the project’s default compute service account.',
      why: 'That account often holds the Editor role, so whoever breaks into this service can change the whole project.',
      fix: 'Create a service account for this service and grant it only what the service needs.',
    },
    ja: {
      title: '既定のサービスアカウントで動いている',
      message:
        'このサービスは、プロジェクトの既定の Compute サービスアカウントで動いています。',
      why: 'このアカウントは編集者ロールを持つことが多く、サービスが破られるとプロジェクト全体を変更されるおそれがあります。',
      fix: 'このサービス専用のサービスアカウントを作り、必要な権限だけを付与してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  template {
    service_account = "123456789012-compute@developer.gserviceaccount.com"
  }
}`,
  terraform: 'service_account = google_service_account.main.email',
  gcloud:
    'gcloud run services update SERVICE --region REGION --service-account SERVICE_ACCOUNT',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/service-identity',
    'https://docs.cloud.google.com/iam/docs/best-practices-service-accounts',
  ],
  judge({ posture }) {
    return failWhen(
      holds(
        posture.runtime.serviceAccount,
        account =>
          account === 'default' || DEFAULT_COMPUTE_ACCOUNT.test(account),
      ),
    );
  },
};
