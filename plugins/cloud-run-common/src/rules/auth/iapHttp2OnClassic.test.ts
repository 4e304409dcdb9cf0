import { LoadBalancer, RuntimePosture } from '../../posture';
import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapHttp2OnClassic } from './iapHttp2OnClassic';

const http2 = { http2: seen('enabled' as const) };

const classic = {
  type: seen('classic-external' as const),
  iap: seen('enabled' as const),
};

function behind(
  changes: Partial<LoadBalancer>,
  runtime: Partial<RuntimePosture> = http2,
) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
    runtime,
  });
}

testRule(iapHttp2OnClassic, {
  passes: [
    { name: 'no load balancer', posture: examplePosture({ runtime: http2 }) },
    { name: 'HTTP/1', posture: behind(classic, {}) },
    { name: 'no IAP', posture: behind({ ...classic, iap: seen('disabled') }) },
    {
      name: 'not a classic load balancer',
      posture: behind({ ...classic, type: seen('global-external') }),
    },
  ],
  fails: [
    {
      name: 'all three',
      posture: behind(classic),
      values: { loadBalancers: 'front' },
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        runtime: http2,
        ingress: { loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'the protocol unknown',
      posture: behind(classic, { http2: missing('runtime.http2') }),
      missing: ['runtime.http2'],
    },
    {
      name: 'the type unknown',
      posture: behind({ ...classic, type: missing('type') }),
      missing: ['type'],
    },
    {
      name: 'IAP unknown',
      posture: behind({ ...classic, iap: missing('iap') }),
      missing: ['iap'],
    },
  ],
});
