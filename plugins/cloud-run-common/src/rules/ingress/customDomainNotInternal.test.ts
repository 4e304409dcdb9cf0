import { Caller, IngressPosture } from '../../posture';
import {
  exampleLoadBalancer,
  examplePosture,
  exampleProduct,
  exampleWorkload,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { customDomainNotInternal } from './customDomainNotInternal';

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

const atDomain = exampleProduct({
  name: 'weekly',
  address: seen('custom-domain'),
});

testRule(customDomainNotInternal, {
  passes: [
    { name: 'no caller', posture: examplePosture() },
    { name: 'the run.app URL', posture: calledBy([exampleProduct()]) },
    { name: 'a workload', posture: calledBy([exampleWorkload()]) },
    {
      name: 'ingress admits everybody',
      posture: calledBy([atDomain], { setting: seen('all') }),
    },
    {
      name: 'the domain leads through an external load balancer',
      posture: calledBy([atDomain], {
        ...throughLoadBalancer,
        loadBalancers: external,
      }),
    },
  ],
  fails: [
    {
      name: 'a custom domain',
      posture: calledBy([exampleProduct(), atDomain]),
      values: { callers: 'weekly' },
    },
    {
      name: 'in the same perimeter',
      posture: calledBy([
        exampleProduct({
          address: seen('custom-domain'),
          sharesPerimeter: seen(true),
        }),
      ]),
    },
    {
      name: 'no load balancer to come through',
      posture: calledBy([atDomain], throughLoadBalancer),
    },
    {
      name: 'an internal load balancer, out of its reach',
      posture: calledBy([atDomain], {
        ...throughLoadBalancer,
        loadBalancers: internal,
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
      posture: calledBy([atDomain], { setting: missing('ingress.setting') }),
      missing: ['ingress.setting'],
    },

    {
      name: 'the address unknown',
      posture: calledBy([exampleProduct({ address: missing('address') })]),
      missing: ['address'],
    },
  ],
});
