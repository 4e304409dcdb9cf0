import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../posture/testing/examplePosture';
import { testRule } from '../testing/testRule';
import { internalWithoutAuthentication } from './internalWithoutAuthentication';

const anyone = { invokerCheck: seen('disabled' as const) };

testRule(internalWithoutAuthentication, {
  passes: [
    { name: 'an identity is asked for', posture: examplePosture() },
    {
      name: 'public is another finding',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: anyone,
      }),
    },
    {
      name: 'IAP on the service',
      posture: examplePosture({ auth: { ...anyone, iap: seen('enabled') } }),
    },
  ],
  fails: [
    { name: 'the check is off', posture: examplePosture({ auth: anyone }) },
    {
      name: 'granted to allUsers',
      posture: examplePosture({
        auth: { invokers: seen([exampleGrant('allUsers')]) },
      }),
    },
    {
      name: 'behind an internal load balancer',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([
            exampleLoadBalancer({ type: seen('regional-internal') }),
          ]),
        },
        auth: anyone,
      }),
    },
    {
      name: 'declared open, which makes it a note',
      severity: 'info',
      posture: examplePosture({ auth: anyone, expectations: { public: true } }),
    },
  ],
  notEvaluated: [
    {
      name: 'invokers unknown',
      posture: examplePosture({ auth: { invokers: missing('auth.invokers') } }),
      missing: ['auth.invokers'],
    },
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: missing('ingress.loadBalancers'),
        },
        auth: anyone,
      }),
      missing: ['ingress.loadBalancers'],
    },
  ],
});
