import { Condition, ListFact, containsEverybody } from '../../facts';
import { NetworkPosture } from '../../posture';
import { Rule, failWhen } from '../rule';
import { iapAdmits } from './iapAccessors';

const EVERYBODY = ['allUsers', 'allAuthenticatedUsers'];

function lets(...members: readonly string[]) {
  return (accessors: ListFact<string>): Condition =>
    containsEverybody(accessors, member => members.includes(member));
}

function isLetIn(posture: NetworkPosture, member: string): boolean {
  return iapAdmits(posture, lets(member)).holds === true;
}

/** Identity-Aware Proxy is on and lets every Google account in. */
export const iapAccessorsPublic: Rule = {
  id: 'auth/iap-accessors-public',
  facet: 'auth',
  severity: 'high',
  evidence: ['service', 'iam', 'load-balancer'],
  text: {
    en: {
      title: 'IAP lets everybody in',
      message:
        'Identity-Aware Proxy lets in {members}. allUsers needs no sign-in at all; for allAuthenticatedUsers any Google account will do.',
      why: 'It looks as if only colleagues may enter, while anybody does, or anybody with a free account.',
      fix: 'Grant roles/iap.httpsResourceAccessor to a group or a domain instead.',
    },
    ja: {
      title: 'IAP が誰でも通す',
      message:
        'Identity-Aware Proxy が {members} を許可しています。allUsers ならサインインなしで、allAuthenticatedUsers ならどの Google アカウントでも入れます。',
      why: '社内の人だけが入れるように見えて、誰でも、または無料のアカウントがあれば誰でも入れます。',
      fix: '代わりに、グループかドメインに roles/iap.httpsResourceAccessor を付与してください。',
    },
  },
  example: `resource "google_iap_web_cloud_run_service_iam_member" "main" {
  cloud_run_service_name = google_cloud_run_v2_service.main.name
  role                   = "roles/iap.httpsResourceAccessor"
  member                 = "allAuthenticatedUsers"
}`,
  terraform: 'member = "group:GROUP@example.com"',
  gcloud:
    'gcloud beta iap web remove-iam-policy-binding --resource-type cloud-run --service SERVICE --region REGION --member allAuthenticatedUsers --role roles/iap.httpsResourceAccessor',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
    'https://docs.cloud.google.com/iam/docs/principals-overview',
  ],
  judge({ posture }) {
    return failWhen(iapAdmits(posture, lets(...EVERYBODY)), () => ({
      ...(isLetIn(posture, 'allUsers') && { severity: 'critical' }),
      values: {
        members: EVERYBODY.filter(member => isLetIn(posture, member)).join(
          ', ',
        ),
      },
    }));
  },
};
