import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { ephemeralLoadBalancerAddress } from './ephemeralLoadBalancerAddress';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

testRule(ephemeralLoadBalancerAddress, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'a reserved address', posture: behind({}) },
    {
      name: 'no domain points at it',
      posture: behind({ address: seen('ephemeral'), domains: seen([]) }),
    },
  ],
  fails: [
    {
      name: 'a domain points at it',
      posture: behind({ address: seen('ephemeral') }),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'an internal load balancer',
      posture: behind({
        address: seen('ephemeral'),
        type: seen('regional-internal'),
      }),
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
      name: 'the address unknown',
      posture: behind({ address: missing('address') }),
      missing: ['address'],
    },
    {
      name: 'the domains unknown',
      posture: behind({
        address: seen('ephemeral'),
        domains: missing('domains'),
      }),
      missing: ['domains'],
    },
  ],
});
