import { containsEverybody } from '../../facts';
import {
  InvokerGrant,
  isAllAuthenticatedUsers,
  isAllUsers,
} from '../../posture';
import { grantsWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function isInheritedAndPublic(grant: InvokerGrant): boolean {
  return (
    grant.scope !== 'service' &&
    (isAllUsers(grant) || isAllAuthenticatedUsers(grant))
  );
}

/** A grant above the service opens it, and every other service below, to everybody. */
export const inheritedPublicInvoker: Rule = {
  id: 'auth/inherited-public-invoker',
  facet: 'auth',
  severity: 'critical',
  evidence: ['iam'],
  text: {
    en: {
      title: 'Public through an inherited grant',
      message:
        'This service is open to everybody through a grant that stands above it: {grants}.',
      why: 'Every service below that grant is open as well, and the IAM policy of each one shows nothing.',
      fix: 'Remove the grant there, and open the services that are meant to be public one by one.',
    },
    ja: {
      title: '継承された権限による公開',
      message:
        '上位で付与された権限により、このサービスは誰にでも開かれています: {grants}',
      why: 'その配下のすべてのサービスが同じように開いており、それぞれの IAM ポリシーには現れません。',
      fix: '上位の付与を取り消し、公開すべきサービスだけを一つずつ公開してください。',
    },
  },
  example: `resource "google_folder_iam_member" "main" {
  folder = "folders/123456789012"
  role   = "roles/run.invoker"
  member = "allUsers"
}`,
  gcloud:
    'gcloud resource-manager folders remove-iam-policy-binding FOLDER --member allUsers --role roles/run.invoker',
  sources: [
    'https://docs.cloud.google.com/run/docs/reference/rest/v2/projects.locations.services/getIamPolicy',
    'https://docs.cloud.google.com/iam/docs/resource-hierarchy-access-control',
  ],
  judge({ posture }) {
    const { auth } = posture;
    return failWhen(
      containsEverybody(auth.invokers, isInheritedAndPublic),
      () => ({
        values: {
          grants: grantsWhere(
            posture,
            isInheritedAndPublic,
            ({ member, role, scope }) => `${member} ${role} (${scope})`,
          ),
        },
      }),
    );
  },
};
