import {
  PostureChanges,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapWithoutAccessor } from './iapWithoutAccessor';

function onService(auth: PostureChanges['auth']) {
  return examplePosture({ auth: { iap: seen('enabled'), ...auth } });
}

function atLoadBalancer(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: {
      setting: seen('internal-and-cloud-load-balancing'),
      loadBalancers: seen([
        exampleLoadBalancer({ iap: seen('enabled'), ...changes }),
      ]),
    },
  });
}

testRule(iapWithoutAccessor, {
  passes: [
    {
      name: 'a load balancer without IAP',
      posture: atLoadBalancer({ iap: seen('disabled') }),
    },
    { name: 'no IAP', posture: examplePosture() },
    {
      name: 'a group on the service',
      posture: onService({ iapAccessors: seen(['group:shop@example.com']) }),
    },
    {
      name: 'a group at the load balancer',
      posture: atLoadBalancer({
        iapAccessors: seen(['group:shop@example.com']),
      }),
    },
  ],
  fails: [
    { name: 'nobody on the service', posture: onService({}) },
    { name: 'nobody at the load balancer', posture: atLoadBalancer({}) },
  ],
  notEvaluated: [
    {
      name: 'accessors of the service unknown',
      posture: onService({ iapAccessors: missing('auth.iapAccessors') }),
      missing: ['auth.iapAccessors'],
    },
    {
      name: 'accessors of the load balancer unknown',
      posture: atLoadBalancer({
        iapAccessors: missing('ingress.iapAccessors'),
      }),
      missing: ['ingress.iapAccessors'],
    },
    {
      name: 'IAP unknown',
      posture: examplePosture({ auth: { iap: missing('auth.iap') } }),
      missing: ['auth.iap'],
    },
  ],
});
