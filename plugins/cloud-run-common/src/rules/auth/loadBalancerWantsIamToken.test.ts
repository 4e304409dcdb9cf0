import {
  PostureChanges,
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { loadBalancerWantsIamToken } from './loadBalancerWantsIamToken';

function behind(
  changes: Parameters<typeof exampleLoadBalancer>[0],
  auth: PostureChanges['auth'] = {},
) {
  return examplePosture({
    ingress: {
      setting: seen('internal-and-cloud-load-balancing'),
      loadBalancers: seen([exampleLoadBalancer(changes)]),
    },
    auth,
  });
}

testRule(loadBalancerWantsIamToken, {
  passes: [
    {
      name: 'granted to allUsers beside a group',
      posture: behind(
        {},
        {
          invokers: seen([
            exampleGrant('group:shop@example.com'),
            exampleGrant('allUsers'),
          ]),
        },
      ),
    },
    {
      name: 'a load balancer that ingress refuses',
      posture: examplePosture({
        ingress: { loadBalancers: seen([exampleLoadBalancer()]) },
      }),
    },
    { name: 'no load balancer', posture: examplePosture() },
    {
      name: 'an internal load balancer',
      posture: behind({ type: seen('regional-internal') }),
    },
    {
      name: 'IAP at the load balancer',
      posture: behind({ iap: seen('enabled') }),
    },
    {
      name: 'IAP on the service',
      posture: behind({}, { iap: seen('enabled') }),
    },
    {
      name: 'the check is off',
      posture: behind({}, { invokerCheck: seen('disabled') }),
    },
    {
      name: 'granted to allUsers',
      posture: behind({}, { invokers: seen([exampleGrant('allUsers')]) }),
    },
  ],
  fails: [
    {
      name: 'named invokers',
      posture: behind({}),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'allUsers may look and not call',
      posture: behind(
        {},
        {
          invokers: seen([exampleGrant('allUsers', { role: 'roles/viewer' })]),
        },
      ),
    },
    {
      name: 'machines can pass with a custom audience',
      severity: 'medium',
      posture: behind(
        {},
        { customAudiences: seen(['https://shop.example.com']) },
      ),
    },
    {
      name: 'custom audiences unknown',
      posture: behind({}, { customAudiences: missing('auth.customAudiences') }),
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: missing('ingress.loadBalancers'),
        },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'IAP of the load balancer unknown',
      posture: behind({ iap: missing('ingress.iap') }),
      missing: ['ingress.iap'],
    },
    {
      name: 'invokers unknown',
      posture: behind({}, { invokers: missing('auth.invokers') }),
      missing: ['auth.invokers'],
    },
  ],
});
