import { Caller, IngressPosture } from '../../posture';
import {
  exampleConnector,
  exampleDirectVpc,
  exampleLoadBalancer,
  examplePosture,
  exampleProduct,
  exampleWorkload,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { callerOutsideNetwork } from './callerOutsideNetwork';

function calledBy(callers: Caller[], ingress: Partial<IngressPosture> = {}) {
  return examplePosture({ ingress, callers: seen(callers) });
}

const throughLoadBalancer = {
  setting: seen('internal-and-cloud-load-balancing' as const),
};

const external = seen([exampleLoadBalancer()]);

const internal = seen([
  exampleLoadBalancer({ type: seen('regional-internal') }),
]);

testRule(callerOutsideNetwork, {
  passes: [
    { name: 'no caller', posture: examplePosture() },
    {
      name: 'a product is inside without a network',
      posture: calledBy([exampleProduct()]),
    },
    {
      name: 'Direct VPC egress',
      posture: calledBy([exampleWorkload({ path: seen(exampleDirectVpc()) })]),
    },
    {
      name: 'a connector',
      posture: calledBy([exampleWorkload({ path: seen(exampleConnector()) })]),
    },
    {
      name: 'ingress admits everybody',
      posture: calledBy([exampleWorkload()], { setting: seen('all') }),
    },
    {
      name: 'an external load balancer lets it in',
      posture: calledBy([exampleWorkload()], {
        ...throughLoadBalancer,
        loadBalancers: external,
      }),
    },
  ],
  fails: [
    {
      name: 'two callers',
      posture: calledBy([exampleWorkload(), exampleWorkload()]),
      values: { callers: 'web, web' },
    },
    {
      name: 'no VPC egress',
      posture: calledBy([exampleWorkload()]),
      values: { callers: 'web' },
    },
    {
      name: 'beside a caller that is inside',
      posture: calledBy([exampleProduct(), exampleWorkload()]),
      values: { callers: 'web' },
    },
    {
      name: 'no load balancer to come through',
      posture: calledBy([exampleWorkload()], throughLoadBalancer),
    },
    {
      name: 'an internal load balancer, out of its reach',
      posture: calledBy([exampleWorkload()], {
        ...throughLoadBalancer,
        loadBalancers: internal,
      }),
    },
    {
      name: 'an external load balancer that ingress refuses',
      posture: calledBy([exampleWorkload()], { loadBalancers: external }),
    },
  ],
  notEvaluated: [
    {
      name: 'callers unknown',
      posture: examplePosture({ callers: missing('callers') }),
      missing: ['callers'],
    },
    {
      name: 'ingress unknown',
      posture: calledBy([exampleWorkload()], {
        setting: missing('ingress.setting'),
      }),
      missing: ['ingress.setting'],
    },

    {
      name: 'the caller’s path unknown',
      posture: calledBy([exampleWorkload({ path: missing('egress.path') })]),
      missing: ['egress.path'],
    },
    {
      name: 'load balancers unknown',
      posture: calledBy([exampleWorkload()], {
        ...throughLoadBalancer,
        loadBalancers: missing('ingress.loadBalancers'),
      }),
      missing: ['ingress.loadBalancers'],
    },
  ],
});
