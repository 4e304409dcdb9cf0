import { Condition, all, holds, is, not, some } from '../../facts';
import {
  LoadBalancer,
  admitsExternalLoadBalancers,
  isExternalLoadBalancer,
} from '../../posture';
import { isGrantedToAllUsers, loadBalancersWhere } from '../conditions';
import { Rule, failWhen } from '../rule';

function passesNoIdentity(loadBalancer: LoadBalancer): Condition {
  return all(isExternalLoadBalancer(loadBalancer), () =>
    is(loadBalancer.iap, 'disabled'),
  );
}

/** A load balancer faces the internet and adds no identity, while the service asks for an ID token. */
export const loadBalancerWantsIamToken: Rule = {
  id: 'auth/load-balancer-wants-iam-token',
  facet: 'auth',
  severity: 'high',
  concerns: 'load-balancers',
  evidence: ['service', 'iam', 'load-balancer'],
  text: {
    en: {
      title:
        'External load balancer in front of a service that wants ID tokens',
      message:
        'Visitors of {loadBalancers} get 403: the service wants an ID token, and the load balancer adds none.',
      why: 'An external load balancer does not authenticate to Cloud Run. Only clients that send a token of their own, for an accepted audience, get through.',
      fix: 'Sign people in with IAP, or make the service public behind restricted ingress. For machines alone, add the domain to the custom audiences and have them send ID tokens.',
    },
    ja: {
      title: 'ID トークンを求めるサービスの前に外部ロードバランサーがある',
      message:
        '{loadBalancers} に来た人は 403 になります。サービスは ID トークンを求めますが、ロードバランサーは付けません。',
      why: '外部ロードバランサーは Cloud Run に対して認証しません。受け付け可能なオーディエンスのトークンを自分で送るクライアントだけが通れます。',
      fix: 'IAP で人をサインインさせるか、上りを制限したうえでサービスを公開にしてください。機械だけが呼ぶなら、ドメインをカスタムオーディエンスに加え、ID トークンを送らせてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress              = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"
  invoker_iam_disabled = false
}

resource "google_compute_backend_service" "main" {
  load_balancing_scheme = "EXTERNAL_MANAGED"
}`,
  terraform: 'custom_audiences = ["https://DOMAIN"]',
  gcloud:
    'gcloud run services update SERVICE --region REGION --add-custom-audiences https://DOMAIN',
  sources: [
    'https://cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts',
    'https://docs.cloud.google.com/run/docs/configuring/custom-audiences',
  ],
  judge({ posture }) {
    const { auth, ingress } = posture;
    return failWhen(
      all(
        some(ingress.loadBalancers, passesNoIdentity),
        () => is(auth.invokerCheck, 'enabled'),
        () => is(auth.iap, 'disabled'),
        () => admitsExternalLoadBalancers(posture),
        () => not(isGrantedToAllUsers(posture)),
      ),
      () => ({
        ...(holds(auth.customAudiences, list => list.length > 0).holds === true
          ? { severity: 'medium' as const }
          : {}),
        values: {
          loadBalancers: loadBalancersWhere(posture, passesNoIdentity),
        },
      }),
    );
  },
};
