import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { internalWithoutAuthentication } from './internalWithoutAuthentication';

const anyone = { invokerCheck: seen('disabled' as const) };

const guardedByIap = {
  setting: seen('internal-and-cloud-load-balancing' as const),
  loadBalancers: seen([exampleLoadBalancer({ iap: seen('enabled') })]),
};

testRule(internalWithoutAuthentication, {
  passes: [
    {
      name: 'IAP at an internal load balancer, the only way in',
      posture: examplePosture({
        ingress: {
          defaultUrl: seen('disabled'),
          loadBalancers: seen([
            exampleLoadBalancer({
              type: seen('regional-internal'),
              iap: seen('enabled'),
            }),
          ]),
        },
        auth: anyone,
      }),
    },
    { name: 'an identity is asked for', posture: examplePosture() },
    {
      name: 'public is another finding',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: anyone,
      }),
    },
    {
      name: 'ingress admits nobody',
      posture: examplePosture({
        ingress: { setting: seen('none') },
        auth: anyone,
      }),
    },
    {
      name: 'nothing leads to it',
      posture: examplePosture({
        ingress: { defaultUrl: seen('disabled') },
        auth: anyone,
      }),
    },
    {
      name: 'IAP at the only way in',
      posture: examplePosture({
        ingress: {
          ...guardedByIap,
          defaultUrl: seen('disabled'),
        },
        auth: anyone,
      }),
    },
    {
      name: 'an external load balancer that ingress refuses',
      posture: examplePosture({
        ingress: {
          defaultUrl: seen('disabled'),
          loadBalancers: seen([exampleLoadBalancer()]),
        },
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
      name: 'behind an internal load balancer alone',
      posture: examplePosture({
        ingress: {
          defaultUrl: seen('disabled'),
          loadBalancers: seen([
            exampleLoadBalancer({ type: seen('regional-internal') }),
          ]),
        },
        auth: anyone,
      }),
    },
    {
      name: 'at a domain mapping alone',
      posture: examplePosture({
        ingress: {
          defaultUrl: seen('disabled'),
          domainMappings: seen(['shop.example.com']),
        },
        auth: anyone,
      }),
    },
    {
      name: 'IAP asks the internet, and nobody inside',
      posture: examplePosture({ ingress: guardedByIap, auth: anyone }),
    },
    {
      name: 'declared open, which makes it a note',
      severity: 'info',
      posture: examplePosture({ auth: anyone, expectations: { public: true } }),
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
      name: 'the default URL unknown',
      posture: examplePosture({
        ingress: { defaultUrl: missing('ingress.defaultUrl') },
        auth: anyone,
      }),
      missing: ['ingress.defaultUrl'],
    },
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
