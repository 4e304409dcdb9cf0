import {
  Condition,
  all,
  any,
  holds,
  is,
  itemsOf,
  not,
  some,
  valueOr,
} from '../../facts';
import {
  LoadBalancer,
  NetworkPosture,
  admitsExternalLoadBalancers,
  isExternalLoadBalancer,
} from '../../posture';
import { isGrantedToAllUsers } from '../conditions';
import { Rule, failWhen } from '../rule';

/** The host that an audience such as `https://shop.example.com/` names. */
function hostOf(audience: string): string {
  return audience.replace(/^https?:\/\//, '').replace(/\/.*/, '');
}

/** Whether the load balancer passes requests on without asking for an identity of its own. */
function passesTokensOn(
  posture: NetworkPosture,
  loadBalancer: LoadBalancer,
): Condition {
  return all(is(loadBalancer.iap, 'disabled'), () =>
    any(admitsExternalLoadBalancers(posture), () =>
      not(isExternalLoadBalancer(loadBalancer)),
    ),
  );
}

function isUnaccepted(domain: string, { auth }: NetworkPosture): Condition {
  return holds(
    auth.customAudiences,
    audiences => !audiences.some(audience => hostOf(audience) === domain),
  );
}

function hasUnacceptedDomain(posture: NetworkPosture): Condition {
  const { loadBalancers, domainMappings } = posture.ingress;
  return any(
    some(domainMappings, domain => isUnaccepted(domain, posture)),
    () =>
      some(loadBalancers, loadBalancer =>
        all(
          some(loadBalancer.domains, domain => isUnaccepted(domain, posture)),
          () => passesTokensOn(posture, loadBalancer),
        ),
      ),
  );
}

function unacceptedDomains(posture: NetworkPosture): string[] {
  const { loadBalancers, domainMappings } = posture.ingress;
  return [
    ...itemsOf(domainMappings),
    ...itemsOf(loadBalancers)
      .filter(
        loadBalancer => passesTokensOn(posture, loadBalancer).holds === true,
      )
      .flatMap(({ domains }) => valueOr(domains, [])),
  ].filter(domain => isUnaccepted(domain, posture).holds === true);
}

/** Callers come by a domain that their ID tokens may not name. */
export const customAudienceMissing: Rule = {
  id: 'auth/custom-audience-missing',
  facet: 'auth',
  severity: 'medium',
  evidence: ['service', 'iam', 'load-balancer'],
  consequenceOf: ['auth/load-balancer-wants-iam-token'],
  text: {
    en: {
      title: 'A domain that is no accepted audience',
      message:
        'Callers with ID tokens come to {domains}, and the service accepts no tokens that are made out to it.',
      why: 'A client makes its token out to the address that it calls. The service refuses that token with 401, although the caller is granted.',
      fix: 'Add the domain to the custom audiences, or have the clients ask for tokens for the run.app URL.',
    },
    ja: {
      title: '受け付け可能なオーディエンスにないドメイン',
      message:
        'ID トークンを持つ起動元が {domains} に来ますが、サービスはそのドメインに宛てたトークンを受け付けません。',
      why: 'クライアントは、呼び出すアドレスに宛ててトークンを作ります。起動元として許可されていても、そのトークンは 401 で拒否されます。',
      fix: 'ドメインをカスタムオーディエンスに加えるか、run.app の URL に宛てたトークンをクライアントに使わせてください。',
    },
  },
  example: `resource "google_cloud_run_v2_service" "main" {
  ingress          = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  custom_audiences = []
}

resource "google_dns_record_set" "main" {
  name = "orders.example.com."
}`,
  terraform: 'custom_audiences = ["https://DOMAIN"]',
  gcloud:
    'gcloud run services update SERVICE --region REGION --add-custom-audiences https://DOMAIN',
  sources: [
    'https://docs.cloud.google.com/run/docs/configuring/custom-audiences',
  ],
  judge({ posture }) {
    const { auth } = posture;
    return failWhen(
      all(
        is(auth.invokerCheck, 'enabled'),
        () => is(auth.iap, 'disabled'),
        () => not(isGrantedToAllUsers(posture)),
        () => hasUnacceptedDomain(posture),
      ),
      () => ({ values: { domains: unacceptedDomains(posture).join(', ') } }),
    );
  },
};
