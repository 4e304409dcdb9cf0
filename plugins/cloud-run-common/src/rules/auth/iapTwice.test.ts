import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapTwice } from './iapTwice';

const iapAtLoadBalancer = {
  setting: seen('internal-and-cloud-load-balancing' as const),
  loadBalancers: seen([
    exampleLoadBalancer({
      iap: seen('enabled'),
      iapAccessors: seen(['group:shop@example.com']),
    }),
  ]),
};

testRule(iapTwice, {
  passes: [
    { name: 'no IAP', posture: examplePosture() },
    {
      name: 'on the service',
      posture: examplePosture({ auth: { iap: seen('enabled') } }),
    },
    {
      name: 'at the load balancer',
      posture: examplePosture({ ingress: iapAtLoadBalancer }),
    },
  ],
  fails: [
    {
      name: 'in both places',
      posture: examplePosture({
        ingress: iapAtLoadBalancer,
        auth: { iap: seen('enabled') },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'the service’s unknown',
      posture: examplePosture({
        ingress: iapAtLoadBalancer,
        auth: { iap: missing('auth.iap') },
      }),
      missing: ['auth.iap'],
    },
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { loadBalancers: missing('ingress.loadBalancers') },
        auth: { iap: seen('enabled') },
      }),
      missing: ['ingress.loadBalancers'],
    },
  ],
});
