import { Condition, all, any, holds, is, some, when } from '../../facts';
import { LoadBalancer, ServerlessNeg } from '../../posture';
import { loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function areInSeveralRegions([
  first,
  ...others
]: readonly ServerlessNeg[]): Condition {
  return any(
    ...others.map(({ region }) =>
      when(first.region, one => holds(region, other => other !== one)),
    ),
  );
}

/** Outlier detection cannot be had together with IAP. */
function keepsBrokenRegion(loadBalancer: LoadBalancer): Condition {
  return all(
    is(loadBalancer.outlierDetection, 'disabled'),
    () => is(loadBalancer.iap, 'disabled'),
    () => when(loadBalancer.serverlessNegs, areInSeveralRegions),
  );
}

/** Several regions stand behind a load balancer that does not notice when one of them is broken. */
export const multiRegionWithoutOutlierDetection: Rule = {
  id: 'ingress/multi-region-without-outlier-detection',
  facet: 'ingress',
  severity: 'medium',
  concerns: 'load-balancers',
  evidence: ['load-balancer'],
  text: {
    en: {
      title: 'Several regions without outlier detection',
      message:
        '{loadBalancers} sends requests to several regions and leaves none out when it answers with errors.',
      why: 'Serverless NEGs have no health checks, so a region that is broken keeps getting its share of the requests.',
      fix: 'Configure outlier detection on the backend service, with consecutive errors only.',
    },
    ja: {
      title: '複数リージョンなのに外れ値検出がない',
      message:
        '{loadBalancers} は複数のリージョンに振り分けますが、エラーを返すリージョンを外しません。',
      why: 'サーバーレス NEG にはヘルスチェックがないため、壊れたリージョンにもリクエストが送られ続けます。',
      fix: 'バックエンドサービスに、連続エラーによる外れ値検出を設定してください。',
    },
  },
  example: `resource "google_compute_backend_service" "main" {
  backend { group = google_compute_region_network_endpoint_group.tokyo.id }
  backend { group = google_compute_region_network_endpoint_group.osaka.id }
}`,
  terraform: 'outlier_detection {\n  consecutive_errors = 5\n}',
  sources: [
    'https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts',
  ],
  judge({ posture }) {
    return failWhen(
      some(posture.ingress.loadBalancers, keepsBrokenRegion),
      () => ({
        values: {
          loadBalancers: loadBalancersWhere(posture, keepsBrokenRegion),
        },
      }),
    );
  },
};
