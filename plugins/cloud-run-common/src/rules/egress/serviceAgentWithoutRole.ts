import { is } from '../../facts';
import { Rule, failWhen } from '../rule';

/** The Cloud Run service agent has lost its role in the project. */
export const serviceAgentWithoutRole: Rule = {
  id: 'egress/service-agent-without-role',
  facet: 'egress',
  severity: 'high',
  evidence: ['iam'],
  text: {
    en: {
      title: 'The service agent lacks its role',
      message:
        'The Cloud Run service agent does not hold roles/run.serviceAgent in the project of this service.',
      why: 'Cloud Run then cannot deploy revisions or attach them to a network. Terraform that sets the project’s whole IAM policy is a common cause.',
      fix: 'Grant roles/run.serviceAgent in the project to service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com.',
    },
    ja: {
      title: 'サービスエージェントのロールがない',
      message:
        'Cloud Run のサービスエージェントが、このサービスのプロジェクトで roles/run.serviceAgent を持っていません。',
      why: 'Cloud Run がリビジョンをデプロイすることも、ネットワークにつなぐこともできません。プロジェクトの IAM ポリシー全体を設定する Terraform がよくある原因です。',
      fix: 'プロジェクトで service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com に roles/run.serviceAgent を付与してください。',
    },
  },
  example: `resource "google_project_iam_policy" "main" {
  project     = "shop"
  policy_data = data.google_iam_policy.without_service_agents.policy_data
}`,
  gcloud:
    'gcloud projects add-iam-policy-binding PROJECT --member serviceAccount:service-PROJECT_NUMBER@serverless-robot-prod.iam.gserviceaccount.com --role roles/run.serviceAgent',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/service-identity',
    'https://docs.cloud.google.com/iam/docs/service-agents',
  ],
  judge({ posture }) {
    return failWhen(is(posture.runtime.serviceAgentRole, false));
  },
};
