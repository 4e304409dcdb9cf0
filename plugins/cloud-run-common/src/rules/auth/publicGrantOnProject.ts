import { contains } from '../../facts';
import { InvokerGrant, isRefusedOnProject, letsInvoke } from '../../posture';
import { grantsWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function isMistake(grant: InvokerGrant): boolean {
  return isRefusedOnProject(grant) && letsInvoke(grant);
}

/** A grant to everybody is written on a project, which Google refuses. */
export const publicGrantOnProject: Rule = {
  id: 'auth/public-grant-on-project',
  facet: 'auth',
  severity: 'medium',
  evidence: ['iam'],
  text: {
    en: {
      title: 'A public grant on a project, which Google refuses',
      message:
        'The policy of a project cannot hold allUsers or allAuthenticatedUsers, and here it is written: {grants}.',
      why: 'Applying it fails, so that what comes after it is not applied either, and whoever reads it takes the service for public.',
      fix: 'Remove the grant. Where the service is meant to be public, grant on the service itself or switch its invoker check off.',
    },
    ja: {
      title: 'プロジェクトへの公開の付与は Google に拒否される',
      message:
        'プロジェクトのポリシーには allUsers も allAuthenticatedUsers も含められませんが、ここに書かれています: {grants}',
      why: '適用は失敗し、その後の変更も適用されません。読んだ人は、このサービスが公開されていると受け取ります。',
      fix: '付与を削除してください。公開するつもりなら、サービス自体に付与するか、起動元の IAM チェックをオフにしてください。',
    },
  },
  example: `resource "google_project_iam_member" "main" {
  project = "shop"
  role    = "roles/run.invoker"
  member  = "allUsers"
}`,
  terraform: `resource "google_cloud_run_v2_service_iam_member" "main" {
  name   = google_cloud_run_v2_service.main.name
  role   = "roles/run.invoker"
  member = "allUsers"
}`,
  sources: [
    'https://docs.cloud.google.com/resource-manager/reference/rest/v1/projects/setIamPolicy',
  ],
  judge({ posture }) {
    return failWhen(contains(posture.auth.invokers, isMistake), () => ({
      values: {
        grants: grantsWhere(
          posture,
          isMistake,
          ({ member, role }) => `${member} ${role}`,
        ),
      },
    }));
  },
};
