import {
  Condition,
  all,
  any,
  contains,
  holds,
  is,
  not,
  some,
} from '../../facts';
import {
  LoadBalancer,
  NetworkPosture,
  admitsAnyone,
  isExternalLoadBalancer,
  isPublic,
  signsPeopleIn,
} from '../../posture';
import { Rule, failWhen } from '../rule';

function isOpenInside(loadBalancer: LoadBalancer): Condition {
  return all(not(signsPeopleIn(loadBalancer)), () =>
    not(isExternalLoadBalancer(loadBalancer)),
  );
}

/** Whether requests from the service's networks get as far as its own checks. */
function isReachableFromInside({ ingress }: NetworkPosture): Condition {
  return all(
    holds(ingress.setting, setting => setting !== 'none'),
    () =>
      any(
        is(ingress.defaultUrl, 'enabled'),
        () => contains(ingress.domainMappings, () => true),
        () => some(ingress.loadBalancers, isOpenInside),
      ),
  );
}

/** The internet is kept out or asked to sign in, and every workload of the service's networks may call it. */
export const internalWithoutAuthentication: Rule = {
  id: 'auth/internal-without-authentication',
  facet: 'auth',
  severity: 'medium',
  evidence: ['service', 'iam', 'load-balancer'],
  consequenceOf: ['auth/inherited-public-invoker'],
  text: {
    en: {
      title: 'Open to every workload inside',
      message:
        'Requests from inside are asked for no identity, so every workload of its networks may call this service.',
      why: '"Internal" knows no tenants: any machine in a VPC network of the project counts, also one with a public address.',
      fix: 'Switch the invoker check on and grant roles/run.invoker to the service accounts that call it.',
    },
    ja: {
      title: '内部のどのワークロードにも開いている',
      message:
        '内部からのリクエストに認証を求めないため、同じネットワークのどのワークロードからも呼び出せます。',
      why: '「内部」にテナントの区別はありません。プロジェクトの VPC にあるマシンは、外部アドレスを持つものもすべて含まれます。',
      fix: '起動元の IAM チェックをオンにし、呼び出すサービスアカウントに roles/run.invoker を付与してください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress              = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  invoker_iam_disabled = true
}`,
  terraform: 'invoker_iam_disabled = false',
  gcloud:
    'gcloud run services update SERVICE --region REGION --invoker-iam-check',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/run/docs/authenticating/service-to-service',
  ],
  judge({ posture }) {
    return failWhen(
      all(
        admitsAnyone(posture),
        () => isReachableFromInside(posture),
        () => not(isPublic(posture)),
      ),
      () => (posture.expectations.public ? { severity: 'info' } : {}),
    );
  },
};
