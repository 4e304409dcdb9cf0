import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { loadBalancingSchemeOmitted } from './loadBalancingSchemeOmitted';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

testRule(loadBalancingSchemeOmitted, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'written', posture: behind({ schemeWritten: seen(true) }) },
  ],
  fails: [
    {
      name: 'one load balancer',
      posture: behind({ schemeWritten: seen(false) }),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'one of two',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer(),
            exampleLoadBalancer({ name: 'back', schemeWritten: seen(false) }),
          ]),
        },
      }),
      values: { loadBalancers: 'back' },
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'not seen',
      posture: behind({ schemeWritten: missing('schemeWritten') }),
      missing: ['schemeWritten'],
    },
  ],
});
