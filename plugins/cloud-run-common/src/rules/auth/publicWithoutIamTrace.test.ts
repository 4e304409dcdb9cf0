import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { publicWithoutIamTrace } from './publicWithoutIamTrace';

const anyone = { invokerCheck: seen('disabled' as const) };

testRule(publicWithoutIamTrace, {
  passes: [
    {
      name: 'the check is on',
      posture: examplePosture({ ingress: { setting: seen('all') } }),
    },
    {
      name: 'allUsers is there to be found',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: { ...anyone, invokers: seen([exampleGrant('allUsers')]) },
      }),
    },
    {
      name: 'only internal requests arrive',
      posture: examplePosture({ auth: anyone }),
    },
    {
      name: 'IAP on the service',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: { ...anyone, iap: seen('enabled') },
      }),
    },
    {
      name: 'declared public',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: anyone,
        expectations: { public: true },
      }),
    },
  ],
  fails: [
    {
      name: 'reached by the run.app URL',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: anyone,
      }),
    },
    {
      name: 'reached through a load balancer',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([exampleLoadBalancer()]),
        },
        auth: anyone,
      }),
    },
    {
      name: 'allUsers may look and not call',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: {
          ...anyone,
          invokers: seen([exampleGrant('allUsers', { role: 'roles/viewer' })]),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'check unknown',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: { invokerCheck: missing('auth.invokerCheck') },
      }),
      missing: ['auth.invokerCheck'],
    },
    {
      name: 'invokers unknown',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: { ...anyone, invokers: missing('auth.invokers') },
      }),
      missing: ['auth.invokers'],
    },
  ],
});
