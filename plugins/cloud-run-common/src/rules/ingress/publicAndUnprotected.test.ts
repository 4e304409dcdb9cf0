import {
  enforcingArmor,
  exampleArmor,
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { publicAndUnprotected } from './publicAndUnprotected';

const anyone = { invokerCheck: seen('disabled' as const) };

function onlyThrough(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: {
      setting: seen('all'),
      defaultUrl: seen('disabled'),
      loadBalancers: seen([exampleLoadBalancer(changes)]),
    },
    auth: anyone,
  });
}

testRule(publicAndUnprotected, {
  passes: [
    {
      name: 'an internal load balancer is the only way in',
      posture: onlyThrough({ type: seen('regional-internal') }),
    },
    {
      name: 'IAP stands at the only way in',
      posture: onlyThrough({ iap: seen('enabled') }),
    },
    {
      name: 'behind a load balancer that ingress is restricted to, which is another finding',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([exampleLoadBalancer()]),
        },
        auth: anyone,
      }),
    },
    {
      name: 'an identity is asked for',
      posture: examplePosture({ ingress: { setting: seen('all') } }),
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
      name: 'allUsers may look and not call',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: {
          invokers: seen([exampleGrant('allUsers', { role: 'roles/viewer' })]),
        },
      }),
    },
    {
      name: 'the only way in is a load balancer where Cloud Armor enforces',
      posture: examplePosture({
        ingress: {
          setting: seen('all'),
          defaultUrl: seen('disabled'),
          loadBalancers: seen([
            exampleLoadBalancer({ cloudArmor: seen(enforcingArmor()) }),
          ]),
        },
        auth: anyone,
      }),
    },
  ],
  fails: [
    {
      name: 'the invoker check is off',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: anyone,
      }),
    },
    {
      name: 'granted to allUsers',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: { invokers: seen([exampleGrant('allUsers')]) },
      }),
    },
    {
      name: 'granted to allUsers by a role of the organisation',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: {
          invokers: seen([
            exampleGrant('allUsers', { role: 'organizations/1/roles/caller' }),
          ]),
        },
      }),
    },
    {
      name: 'reached by a domain mapping alone',
      posture: examplePosture({
        ingress: {
          setting: seen('all'),
          defaultUrl: seen('disabled'),
          domainMappings: seen(['shop.example.com']),
        },
        auth: anyone,
      }),
    },
    {
      name: 'the Cloud Armor policy in front only allows',
      posture: examplePosture({
        ingress: {
          setting: seen('all'),
          defaultUrl: seen('disabled'),
          loadBalancers: seen([
            exampleLoadBalancer({ cloudArmor: seen(exampleArmor()) }),
          ]),
        },
        auth: anyone,
      }),
    },
    {
      name: 'declared public, which makes it a note',
      severity: 'info',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: anyone,
        expectations: { public: true },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'ingress unknown',
      posture: examplePosture({
        ingress: { setting: missing('ingress.setting') },
        auth: anyone,
      }),
      missing: ['ingress.setting'],
    },
    {
      name: 'invokers unknown',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: { invokers: missing('auth.invokers') },
      }),
      missing: ['auth.invokers'],
    },
    {
      name: 'IAP unknown',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: { ...anyone, iap: missing('auth.iap') },
      }),
      missing: ['auth.iap'],
    },
  ],
});
