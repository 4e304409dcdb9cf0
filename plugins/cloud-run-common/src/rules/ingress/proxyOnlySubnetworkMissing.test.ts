import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { proxyOnlySubnetworkMissing } from './proxyOnlySubnetworkMissing';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

testRule(proxyOnlySubnetworkMissing, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    {
      name: 'there is one',
      posture: behind({ proxyOnlySubnetwork: seen('present') }),
    },
    {
      name: 'none is needed',
      posture: behind({ proxyOnlySubnetwork: seen('not-needed') }),
    },
  ],
  fails: [
    {
      name: 'one load balancer',
      posture: behind({ proxyOnlySubnetwork: seen('absent') }),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'one of two',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer(),
            exampleLoadBalancer({
              name: 'back',
              proxyOnlySubnetwork: seen('absent'),
            }),
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
      posture: behind({ proxyOnlySubnetwork: missing('proxyOnlySubnetwork') }),
      missing: ['proxyOnlySubnetwork'],
    },
  ],
});
