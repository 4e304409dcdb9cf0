import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { noRedirectToHttps } from './noRedirectToHttps';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

testRule(noRedirectToHttps, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'a redirect', posture: behind({}) },
    {
      name: 'plain HTTP, which is worse',
      posture: behind({ http: seen('plain') }),
    },
    {
      name: 'no front end at all',
      posture: behind({ http: seen('none'), https: seen(false) }),
    },
    {
      name: 'an internal load balancer',
      posture: behind({
        http: seen('none'),
        type: seen('cross-region-internal'),
      }),
    },
  ],
  fails: [
    {
      name: 'HTTPS alone',
      posture: behind({ http: seen('none') }),
      values: { loadBalancers: 'front' },
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
      name: 'port 80 unknown',
      posture: behind({ http: missing('http') }),
      missing: ['http'],
    },
    {
      name: 'HTTPS unknown',
      posture: behind({ http: seen('none'), https: missing('https') }),
      missing: ['https'],
    },
    {
      name: 'the type unknown',
      posture: behind({ http: seen('none'), type: missing('type') }),
      missing: ['type'],
    },
  ],
});
