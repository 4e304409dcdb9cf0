import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { externalLoadBalancerRefused } from './externalLoadBalancerRefused';

testRule(externalLoadBalancerRefused, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    {
      name: 'an internal load balancer',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({ type: seen('regional-internal') }),
          ]),
        },
      }),
    },
    {
      name: 'ingress admits it',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([exampleLoadBalancer()]),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'an external load balancer',
      posture: examplePosture({
        ingress: { loadBalancers: seen([exampleLoadBalancer()]) },
      }),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'one of two is external',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({
              name: 'inside',
              type: seen('regional-internal'),
            }),
            exampleLoadBalancer({ type: seen('regional-external') }),
          ]),
        },
      }),
      values: { loadBalancers: 'front' },
    },
  ],
  notEvaluated: [
    {
      name: 'type unknown',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({ type: missing('ingress.type') }),
          ]),
        },
      }),
      missing: ['ingress.type'],
    },
    {
      name: 'ingress unknown',
      posture: examplePosture({
        ingress: {
          setting: missing('ingress.setting'),
          loadBalancers: seen([exampleLoadBalancer()]),
        },
      }),
      missing: ['ingress.setting'],
    },
  ],
});
