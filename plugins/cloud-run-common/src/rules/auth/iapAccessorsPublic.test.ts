import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapAccessorsPublic } from './iapAccessorsPublic';

function onService(accessors: string[]) {
  return examplePosture({
    auth: { iap: seen('enabled'), iapAccessors: seen(accessors) },
  });
}

testRule(iapAccessorsPublic, {
  passes: [
    { name: 'no IAP', posture: examplePosture() },
    { name: 'a domain', posture: onService(['domain:example.com']) },
    { name: 'nobody', posture: onService([]) },
    {
      name: 'a list left over where IAP is off',
      posture: examplePosture({ auth: { iapAccessors: seen(['allUsers']) } }),
    },
  ],
  fails: [
    {
      name: 'allAuthenticatedUsers among others',
      posture: onService(['group:shop@example.com', 'allAuthenticatedUsers']),
      severity: 'high',
      values: { members: 'allAuthenticatedUsers' },
    },
    {
      name: 'allUsers, which is graver',
      posture: onService(['allUsers', 'allAuthenticatedUsers']),
      severity: 'critical',
      values: { members: 'allUsers, allAuthenticatedUsers' },
    },
    {
      name: 'at the load balancer',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({
              iap: seen('enabled'),
              iapAccessors: seen(['allAuthenticatedUsers']),
            }),
          ]),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'accessors unknown',
      posture: examplePosture({
        auth: {
          iap: seen('enabled'),
          iapAccessors: missing('auth.iapAccessors'),
        },
      }),
      missing: ['auth.iapAccessors'],
    },
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
  ],
});
