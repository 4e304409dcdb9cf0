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
import { callerLeavesNetwork } from './callerLeavesNetwork';

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

const privateRanges = {
  path: seen(exampleDirectVpc()),
  traffic: seen('private-ranges-only' as const),
};

testRule(callerLeavesNetwork, {
  passes: [
    {
      name: 'no VPC egress, whatever else is set',
      posture: calledBy([
        exampleWorkload({ ...privateRanges, path: seen({ kind: 'default' }) }),
      ]),
    },
    { name: 'no caller', posture: examplePosture() },
    { name: 'a product', posture: calledBy([exampleProduct()]) },
    {
      name: 'no VPC egress, which is another matter',
      posture: calledBy([exampleWorkload()]),
    },
    {
      name: 'all of its traffic stays',
      posture: calledBy([
        exampleWorkload({ ...privateRanges, traffic: seen('all-traffic') }),
      ]),
    },
    {
      name: 'private DNS',
      posture: calledBy([
        exampleWorkload({ ...privateRanges, privateDns: seen('enabled') }),
      ]),
    },
    {
      name: 'ingress admits everybody',
      posture: calledBy([exampleWorkload(privateRanges)], {
        setting: seen('all'),
      }),
    },
    {
      name: 'an internal load balancer has a private address',
      posture: calledBy([exampleWorkload(privateRanges)], {
        loadBalancers: internal,
      }),
    },
    {
      name: 'a cross-region internal load balancer',
      posture: calledBy([exampleWorkload(privateRanges)], {
        loadBalancers: seen([
          exampleLoadBalancer({ type: seen('cross-region-internal') }),
        ]),
      }),
    },
    {
      name: 'an external load balancer lets it in',
      posture: calledBy([exampleWorkload(privateRanges)], {
        ...throughLoadBalancer,
        loadBalancers: external,
      }),
    },
  ],
  fails: [
    {
      name: 'Direct VPC egress',
      posture: calledBy([exampleWorkload(privateRanges)]),
      values: { callers: 'web' },
    },
    {
      name: 'a connector',
      posture: calledBy([
        exampleWorkload({ ...privateRanges, path: seen(exampleConnector()) }),
      ]),
    },
    {
      name: 'no load balancer to come through',
      posture: calledBy([exampleWorkload(privateRanges)], throughLoadBalancer),
    },
    {
      name: 'an external load balancer that ingress refuses',
      posture: calledBy([exampleWorkload(privateRanges)], {
        loadBalancers: external,
      }),
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
      posture: calledBy([exampleWorkload(privateRanges)], {
        setting: missing('ingress.setting'),
      }),
      missing: ['ingress.setting'],
    },

    {
      name: 'the caller’s private DNS unknown',
      posture: calledBy([
        exampleWorkload({
          ...privateRanges,
          privateDns: missing('egress.privateDns'),
        }),
      ]),
      missing: ['egress.privateDns'],
    },
    {
      name: 'the caller’s traffic unknown',
      posture: calledBy([
        exampleWorkload({
          ...privateRanges,
          traffic: missing('egress.traffic'),
        }),
      ]),
      missing: ['egress.traffic'],
    },
    {
      name: 'load balancers unknown',
      posture: calledBy([exampleWorkload(privateRanges)], {
        loadBalancers: missing('ingress.loadBalancers'),
      }),
      missing: ['ingress.loadBalancers'],
    },
  ],
});
