import { all, is, isEmpty } from '../../facts';
import { Rule, failWhen } from '../rule';

/** The default URL is off, and nothing else leads to the service. */
export const noWayIn: Rule = {
  id: 'ingress/no-way-in',
  facet: 'ingress',
  severity: 'high',
  evidence: ['service', 'load-balancer'],
  consequenceOf: ['ingress/product-needs-default-url'],
  text: {
    en: {
      title: 'Default URL off with nothing else in front',
      message:
        'The default URL is disabled, and neither a load balancer nor a domain mapping leads to this service.',
      why: 'Nothing can call it: no person, no other service, and no Scheduler, Tasks, Pub/Sub, Eventarc or Workflows.',
      fix: 'Create a load balancer, or enable the default URL and restrict ingress instead.',
    },
    ja: {
      title: '既定の URL が無効で、ほかの入口もない',
      message:
        '既定の URL が無効で、ロードバランサーもドメインマッピングもこのサービスにつながっていません。',
      why: '人もほかのサービスも、Scheduler、Tasks、Pub/Sub、Eventarc、Workflows も呼び出せません。',
      fix: 'ロードバランサーを作るか、既定の URL を有効にして代わりに上りを制限してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  default_uri_disabled = true
}`,
  terraform: 'default_uri_disabled = false',
  gcloud: 'gcloud run services update SERVICE --region REGION --default-url',
  sources: ['https://docs.cloud.google.com/run/docs/securing/ingress'],
  judge({ posture: { ingress } }) {
    return failWhen(
      all(
        is(ingress.defaultUrl, 'disabled'),
        () => isEmpty(ingress.loadBalancers),
        () => isEmpty(ingress.domainMappings),
      ),
    );
  },
};
