import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Condition, all, always, any, is, not, some } from '../../facts';
import { LoadBalancerFeature, LoadBalancerRequirement } from '../../policy';
import {
  LoadBalancer,
  NetworkPosture,
  isExternalLoadBalancer,
  isReachableDirectly,
  isReachableFromInternet,
} from '../../posture';
import { enforcesCloudArmor } from '../conditions';
import { Rule, RuleSubject, failWhen } from '../rule';
import { ServiceContext } from '../serviceContext';

function systemRef(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'system', defaultNamespace: 'default' }),
  );
}

/** Whether what the catalog says matches every selector of a requirement. */
function matches(
  { lifecycles, tags, systems }: LoadBalancerRequirement,
  context: ServiceContext | undefined,
): Condition {
  if (!lifecycles && !tags && !systems) {
    return always(true);
  }
  if (!context) {
    return {
      holds: 'unknown',
      missing: [{ code: 'not-declared', what: 'catalog.entity' }],
    };
  }
  const { lifecycle = '', system } = context;
  return always(
    (!lifecycles || lifecycles.includes(lifecycle)) &&
      (!tags || context.tags.some(tag => tags.includes(tag))) &&
      (!systems ||
        (system !== undefined &&
          systems.map(systemRef).includes(systemRef(system)))),
  );
}

/** Whether an external load balancer that leads to the service lacks something. */
function someLacks(
  { ingress }: NetworkPosture,
  condition: (loadBalancer: LoadBalancer) => Condition,
): Condition {
  return some(ingress.loadBalancers, loadBalancer =>
    all(isExternalLoadBalancer(loadBalancer), () => condition(loadBalancer)),
  );
}

/** Whether a load balancer that the internet reaches the service through lacks a feature. */
function lacks(
  feature: LoadBalancerFeature,
  posture: NetworkPosture,
): Condition {
  switch (feature) {
    case 'load-balancer':
      return always(false);
    case 'cloud-armor':
      return someLacks(posture, loadBalancer =>
        not(enforcesCloudArmor(loadBalancer)),
      );
    case 'iap':
      return someLacks(posture, ({ iap }) => is(iap, 'disabled'));
    case 'cdn':
      return someLacks(posture, ({ cdn }) => is(cdn, 'disabled'));
    case 'https-only':
      return someLacks(posture, ({ http, https }) =>
        any(is(https, false), () => is(http, 'plain')),
      );
    default:
      return feature satisfies never;
  }
}

/** Requests that do not pass a load balancer miss everything that it has. */
function isUnmet(
  feature: LoadBalancerFeature,
  posture: NetworkPosture,
): Condition {
  return any(isReachableDirectly(posture), () => lacks(feature, posture));
}

/** The features that are required of the service, each once. */
function requiredFeatures({
  policy,
  context,
}: RuleSubject): LoadBalancerFeature[] {
  return Array.from(
    new Set(
      policy.loadBalancerRequirements?.flatMap(requirement =>
        matches(requirement, context).holds === true
          ? requirement.features
          : [],
      ),
    ),
  );
}

/** The organisation requires something of services like this one that it does not have. */
export const requiredLoadBalancerFeature: Rule = {
  id: 'ingress/required-load-balancer-feature',
  facet: 'ingress',
  severity: 'high',
  evidence: ['service', 'load-balancer', 'policy'],
  bound: 'policy',
  text: {
    en: {
      title: 'Without what the organisation requires in front of it',
      message:
        'The internet reaches this service without what the organisation requires of services like it: {features}.',
      why: 'The organisation wants the same protection in front of every service of this kind; an exception is one that nobody keeps in mind.',
      fix: 'Put a load balancer with the required features in front and restrict ingress to it, or ask the platform team for an exception with an end date.',
    },
    ja: {
      title: '組織が求める前段の保護がない',
      message:
        'この種類のサービスに組織が求める {features} がないまま、インターネットから届きます。',
      why: '組織は同じ種類のサービスすべてに同じ保護を求めています。例外は、誰も覚えていない穴になります。',
      fix: '必要な機能を持つロードバランサーを前に置いて上りをそこに限るか、期限付きの例外をプラットフォームチームに相談してください。',
    },
  },
  example: 'ingress = "INGRESS_TRAFFIC_ALL"',
  terraform: 'ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"',
  sources: [
    'https://docs.cloud.google.com/run/docs/securing/ingress',
    'https://docs.cloud.google.com/load-balancing/docs/negs/serverless-neg-concepts',
  ],
  judge(subject) {
    const { posture, policy, context } = subject;
    const requirements = policy.loadBalancerRequirements;
    if (!requirements) {
      return failWhen(always(false));
    }
    return failWhen(
      all(isReachableFromInternet(posture), () =>
        any(
          ...requirements.map(requirement =>
            all(
              matches(requirement, context),
              any(
                ...requirement.features.map(feature =>
                  isUnmet(feature, posture),
                ),
              ),
            ),
          ),
        ),
      ),
      () => ({
        values: {
          features: requiredFeatures(subject)
            .filter(feature => isUnmet(feature, posture).holds === true)
            .join(', '),
        },
      }),
    );
  },
};
