import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapWithCdn } from './iapWithCdn';

const iapAtLoadBalancer = {
  setting: seen('internal-and-cloud-load-balancing' as const),
  loadBalancers: seen([
    exampleLoadBalancer({
      iap: seen('enabled'),
      iapAccessors: seen(['group:shop@example.com']),
    }),
  ]),
};

testRule(iapWithCdn, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    {
      name: 'IAP alone',
      posture: examplePosture({ ingress: iapAtLoadBalancer }),
    },
    {
      name: 'Cloud CDN alone',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([exampleLoadBalancer({ cdn: seen('enabled') })]),
        },
      }),
    },
    {
      name: 'Cloud CDN with IAP on the service',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([exampleLoadBalancer({ cdn: seen('enabled') })]),
        },
        auth: { iap: seen('enabled') },
      }),
    },
    {
      name: 'each at a load balancer of its own',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({ cdn: seen('enabled') }),
            exampleLoadBalancer({ iap: seen('enabled') }),
          ]),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'both',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({ cdn: seen('enabled'), iap: seen('enabled') }),
          ]),
        },
      }),
      values: { loadBalancers: 'front' },
    },
  ],
  notEvaluated: [
    {
      name: 'Cloud CDN unknown',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({
              cdn: missing('ingress.cdn'),
              iap: seen('enabled'),
            }),
          ]),
        },
      }),
      missing: ['ingress.cdn'],
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
