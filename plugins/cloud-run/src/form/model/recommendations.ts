import { NetworkDraft } from './NetworkDraft';
import { loadBalancerTypeOf, sendsEverything } from './questions';

/** An option with a recommendation, and the reason for it. The texts are in `form.recommendation`. */
export type Recommendation =
  | 'startClosed'
  | 'publishBehindLoadBalancer'
  | 'signInBehindLoadBalancer'
  | 'globalLoadBalancer'
  | 'owaspPreview'
  | 'iapOnService'
  | 'invokerCheckOff'
  | 'directVpc'
  | 'directVpcWarm'
  | 'connectorForQuickStart';

/** How strongly an option is put forward. */
export interface Advice {
  strength: 'recommended' | 'consider';
  reason: Recommendation;
}

/** The options that carry advice. */
export type AdvisedOption =
  | 'ingress.internal'
  | 'ingress.internal-and-cloud-load-balancing'
  | 'loadBalancer.global-external'
  | 'owasp.preview'
  | 'at.service'
  | 'by.invoker-check-disabled'
  | 'path.direct-vpc'
  | 'path.connector';

/** What is advised next to the other answers. */
export type AdviceByOption = Partial<Record<AdvisedOption, Advice>>;

/**
 * What the form advises. Direct VPC egress is the rule; through Cloud NAT it can take 30 seconds and more to start,
 * so a connector is put beside it where instances are not kept running.
 * Source: https://docs.cloud.google.com/run/docs/configuring/vpc-direct-vpc
 */
export function adviceFor(
  draft: NetworkDraft,
  { staysWarm }: { staysWarm: boolean },
): AdviceByOption {
  const { method } = draft.auth;
  const recommended = (reason: Recommendation): Advice => ({
    strength: 'recommended',
    reason,
  });
  const throughNat = sendsEverything(draft);
  return {
    ...(method === 'iam'
      ? { 'ingress.internal': recommended('startClosed') }
      : {
          'ingress.internal-and-cloud-load-balancing': recommended(
            method === 'public'
              ? 'publishBehindLoadBalancer'
              : 'signInBehindLoadBalancer',
          ),
        }),
    ...(loadBalancerTypeOf(draft) && {
      'loadBalancer.global-external': recommended('globalLoadBalancer'),
      'owasp.preview': recommended('owaspPreview'),
    }),
    'at.service': recommended('iapOnService'),
    'by.invoker-check-disabled': recommended('invokerCheckOff'),
    'path.direct-vpc': recommended(
      throughNat && staysWarm ? 'directVpcWarm' : 'directVpc',
    ),
    ...(throughNat &&
      !staysWarm && {
        'path.connector': {
          strength: 'consider',
          reason: 'connectorForQuickStart',
        },
      }),
  };
}
