import { all, is, none } from '../../facts';
import {
  InvokerGrant,
  isAllAuthenticatedUsers,
  isAllUsers,
  isIapServiceAgent,
  letsInvoke,
} from '../../posture';
import { usesIap } from '../conditions';
import { Rule, failWhen } from '../rule';

function letsIapIn(grant: InvokerGrant): boolean {
  return (
    isAllUsers(grant) ||
    isAllAuthenticatedUsers(grant) ||
    (isIapServiceAgent(grant.member) && letsInvoke(grant))
  );
}

/** Identity-Aware Proxy signs people in and is then refused by the service. */
export const iapAgentWithoutInvoker: Rule = {
  id: 'auth/iap-agent-without-invoker',
  facet: 'auth',
  severity: 'high',
  evidence: ['service', 'iam', 'load-balancer'],
  text: {
    en: {
      title: 'IAP’s service agent may not call the service',
      message:
        'Identity-Aware Proxy is on, but its service agent may not call this service.',
      why: 'People sign in and then get 403, because IAP calls the service as its own agent. The console grants this by itself; gcloud and Terraform do not.',
      fix: 'Grant roles/run.invoker on the service to service-PROJECT_NUMBER@gcp-sa-iap.iam.gserviceaccount.com.',
    },
    ja: {
      title: 'IAP のサービスエージェントが呼び出せない',
      message:
        'Identity-Aware Proxy は有効ですが、そのサービスエージェントにこのサービスを呼び出す権限がありません。',
      why: 'IAP は自身のエージェントとしてサービスを呼び出すため、サインインの後で 403 になります。コンソールはこの権限を自動で付けますが、gcloud と Terraform は付けません。',
      fix: 'service-PROJECT_NUMBER@gcp-sa-iap.iam.gserviceaccount.com に、このサービスの roles/run.invoker を付与してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  iap_enabled = true
}

resource "google_cloud_run_v2_service_iam_member" "main" {
  role   = "roles/run.invoker"
  member = "group:shop@example.com"
}`,
  terraform:
    'resource "google_cloud_run_v2_service_iam_member" "iap" {\n  name     = google_cloud_run_v2_service.main.name\n  location = google_cloud_run_v2_service.main.location\n  role     = "roles/run.invoker"\n  member   = "serviceAccount:service-${data.google_project.main.number}@gcp-sa-iap.iam.gserviceaccount.com"\n}',
  gcloud:
    'gcloud run services add-iam-policy-binding SERVICE --region REGION --member serviceAccount:service-PROJECT_NUMBER@gcp-sa-iap.iam.gserviceaccount.com --role roles/run.invoker',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run',
    'https://docs.cloud.google.com/iap/docs/enabling-cloud-run',
  ],
  judge({ posture }) {
    const { invokerCheck, invokers } = posture.auth;
    return failWhen(
      all(
        is(invokerCheck, 'enabled'),
        () => usesIap(posture),
        () => none(invokers, letsIapIn),
      ),
    );
  },
};
