import { Condition, all, always, any, holds, not, some } from '../../facts';
import { LoadBalancer, ServiceIdentity } from '../../posture';
import { MULTI_REGION, differs, loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

/** A load balancer may have a NEG per region; one of them has to be where the service is. */
function looksElsewhere({
  project,
  location,
}: ServiceIdentity): (loadBalancer: LoadBalancer) => Condition {
  return ({ serverlessNegs }) =>
    any(
      some(serverlessNegs, neg =>
        differs(neg.project, project, 'service.project'),
      ),
      () =>
        all(
          always(location !== MULTI_REGION),
          () => holds(serverlessNegs, negs => negs.length > 0),
          () =>
            not(
              some(serverlessNegs, neg =>
                not(differs(neg.region, location, 'service.location')),
              ),
            ),
        ),
    );
}

/** A serverless NEG looks for the service where it is not. */
export const serverlessNegElsewhere: Rule = {
  id: 'ingress/serverless-neg-elsewhere',
  facet: 'ingress',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['service', 'load-balancer'],
  text: {
    en: {
      title: 'The serverless NEG is in another region or project',
      message:
        'The serverless NEG of {loadBalancers} is not in the region and project of this service.',
      why: 'A serverless NEG finds only services of its own region and project, so requests through this load balancer fail.',
      fix: 'Create the serverless NEG, and its backend service, in the region and project of the service.',
    },
    ja: {
      title: 'サーバーレス NEG が別のリージョンかプロジェクトにある',
      message:
        '{loadBalancers} のサーバーレス NEG が、このサービスのリージョンとプロジェクトにありません。',
      why: 'サーバーレス NEG が見つけられるのは同じリージョンとプロジェクトのサービスだけなので、このロードバランサー経由のリクエストは失敗します。',
      fix: 'サーバーレス NEG とそのバックエンドサービスを、サービスと同じリージョンとプロジェクトに作ってください。',
    },
  },
  example: `resource "google_compute_region_network_endpoint_group" "main" {
  region = "europe-west1"
  cloud_run {
    service = "orders"
  }
}`,
  terraform: 'region = google_cloud_run_v2_service.main.location',
  sources: [
    'https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts',
  ],
  judge({ posture }) {
    const isElsewhere = looksElsewhere(posture.service);
    return failWhen(some(posture.ingress.loadBalancers, isElsewhere), () => ({
      values: { loadBalancers: loadBalancersWhere(posture, isElsewhere) },
    }));
  },
};
