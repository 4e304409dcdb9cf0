import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { plainHttp } from './plainHttp';

function front(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: {
      setting: seen('internal-and-cloud-load-balancing'),
      loadBalancers: seen([exampleLoadBalancer(changes)]),
    },
  });
}

testRule(plainHttp, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'a redirect', posture: front({}) },
    { name: 'nothing on port 80', posture: front({ http: seen('none') }) },
  ],
  fails: [
    {
      name: 'one load balancer with HTTPS and one without',
      severity: 'high',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({ http: seen('plain') }),
            exampleLoadBalancer({
              name: 'old',
              http: seen('plain'),
              https: seen(false),
            }),
          ]),
        },
      }),
      values: { loadBalancers: 'front, old' },
    },
    {
      name: 'HTTP beside HTTPS, and a load balancer that does not answer yet',
      severity: 'medium',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({ http: seen('plain') }),
            exampleLoadBalancer({ http: seen('none'), https: seen(false) }),
          ]),
        },
      }),
    },
    {
      name: 'HTTP of which it is not known whether HTTPS stands beside, next to HTTPS with a redirect',
      severity: 'high',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({
              http: seen('plain'),
              https: missing('ingress.loadBalancer.https'),
            }),
            exampleLoadBalancer(),
          ]),
        },
      }),
    },
    {
      name: 'HTTP alone',
      posture: front({ http: seen('plain'), https: seen(false) }),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'HTTP beside HTTPS',
      severity: 'medium',
      posture: front({ http: seen('plain') }),
    },
    {
      name: 'HTTP, and nobody knows of HTTPS',
      posture: front({
        http: seen('plain'),
        https: missing('ingress.loadBalancer.https'),
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'port 80 unknown',
      posture: front({ http: missing('ingress.http') }),
      missing: ['ingress.http'],
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
