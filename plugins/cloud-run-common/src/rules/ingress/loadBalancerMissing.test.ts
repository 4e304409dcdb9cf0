import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { loadBalancerMissing } from './loadBalancerMissing';

const admits = { setting: seen('internal-and-cloud-load-balancing' as const) };

testRule(loadBalancerMissing, {
  passes: [
    {
      name: 'a load balancer',
      posture: examplePosture({
        ingress: { ...admits, loadBalancers: seen([exampleLoadBalancer()]) },
      }),
    },
    {
      name: 'an internal load balancer',
      posture: examplePosture({
        ingress: {
          ...admits,
          loadBalancers: seen([
            exampleLoadBalancer({ type: seen('regional-internal') }),
          ]),
        },
      }),
    },
    { name: 'ingress internal waits for none', posture: examplePosture() },
    {
      name: 'ingress all needs none',
      posture: examplePosture({ ingress: { setting: seen('all') } }),
    },
  ],
  fails: [
    { name: 'no load balancer', posture: examplePosture({ ingress: admits }) },
    {
      name: 'a domain mapping is no load balancer',
      posture: examplePosture({
        ingress: { ...admits, domainMappings: seen(['shop.example.com']) },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { ...admits, loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'ingress unknown',
      posture: examplePosture({
        ingress: { setting: missing('ingress.setting') },
      }),
      missing: ['ingress.setting'],
    },
  ],
});
