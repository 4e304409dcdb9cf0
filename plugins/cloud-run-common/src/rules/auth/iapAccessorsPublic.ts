import { contains } from '../../facts';
import { Rule, failWhen } from '../rule';
import { iapAdmits } from './iapAccessors';

const EVERYBODY = new Set(['allUsers', 'allAuthenticatedUsers']);

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
        'Identity-Aware Proxy lets in allUsers or allAuthenticatedUsers, so any Google account is enough.',
      why: 'It looks as if only colleagues may enter, while anybody with a free account does.',
      fix: 'Grant roles/iap.httpsResourceAccessor to a group or a domain instead.',
    },
    ja: {
      title: 'IAP が誰でも通す',
      message:
        'Identity-Aware Proxy が allUsers か allAuthenticatedUsers を許可しているため、どの Google アカウントでも入れます。',
      why: '社内の人だけが入れるように見えて、無料のアカウントがあれば誰でも入れます。',
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
    return failWhen(
      iapAdmits(posture, accessors =>
        contains(accessors, member => EVERYBODY.has(member)),
      ),
    );
  },
};
