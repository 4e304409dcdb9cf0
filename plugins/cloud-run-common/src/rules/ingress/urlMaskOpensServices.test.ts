import {
  exampleLoadBalancer,
  exampleNeg,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { urlMaskOpensServices } from './urlMaskOpensServices';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

const masked = {
  serverlessNegs: seen([
    exampleNeg({ urlMask: seen('<service>.example.com') }),
  ]),
};

testRule(urlMaskOpensServices, {
  passes: [
    { name: 'one service is named', posture: behind({}) },
    { name: 'no load balancer', posture: examplePosture() },
    {
      name: 'an internal load balancer',
      posture: behind({ ...masked, type: seen('regional-internal') }),
    },
    {
      name: 'IAP asks everybody first',
      posture: behind({ ...masked, iap: seen('enabled') }),
    },
  ],
  fails: [
    {
      name: 'the URL picks the service',
      posture: behind(masked),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'one NEG of two',
      posture: behind({
        serverlessNegs: seen([
          exampleNeg(),
          exampleNeg({ urlMask: seen('/<service>') }),
        ]),
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
      name: 'the mask unknown',
      posture: behind({
        serverlessNegs: seen([exampleNeg({ urlMask: missing('urlMask') })]),
      }),
      missing: ['urlMask'],
    },
    {
      name: 'IAP unknown',
      posture: behind({ ...masked, iap: missing('iap') }),
      missing: ['iap'],
    },
    {
      name: 'the type unknown',
      posture: behind({ ...masked, type: missing('type') }),
      missing: ['type'],
    },
  ],
});
