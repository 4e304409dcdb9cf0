import { AuthPosture, LoadBalancer } from '../../posture';
import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { customAudienceMissing } from './customAudienceMissing';

function inside(
  loadBalancer: Partial<LoadBalancer>,
  auth: Partial<AuthPosture> = {},
) {
  return examplePosture({
    ingress: {
      loadBalancers: seen([
        exampleLoadBalancer({
          type: seen('regional-internal'),
          ...loadBalancer,
        }),
      ]),
    },
    auth,
  });
}

testRule(customAudienceMissing, {
  passes: [
    { name: 'no domain', posture: examplePosture() },
    {
      name: 'the domain is accepted',
      posture: inside(
        {},
        { customAudiences: seen(['https://shop.example.com']) },
      ),
    },
    {
      name: 'the domain is accepted with a path',
      posture: inside(
        {},
        { customAudiences: seen(['other', 'https://shop.example.com/']) },
      ),
    },
    {
      name: 'the domain is accepted over plain HTTP',
      posture: inside(
        {},
        { customAudiences: seen(['http://shop.example.com']) },
      ),
    },
    {
      name: 'the domain is accepted as it is',
      posture: inside({}, { customAudiences: seen(['shop.example.com']) }),
    },
    {
      name: 'a load balancer without domains',
      posture: inside({ domains: seen([]) }),
    },
    {
      name: 'the check is off',
      posture: inside({}, { invokerCheck: seen('disabled') }),
    },
    {
      name: 'allUsers need no token',
      posture: inside({}, { invokers: seen([exampleGrant('allUsers')]) }),
    },
    {
      name: 'IAP at the load balancer',
      posture: inside({ iap: seen('enabled') }),
    },
    {
      name: 'IAP on the service',
      posture: inside({}, { iap: seen('enabled') }),
    },
    {
      name: 'an external load balancer that ingress refuses',
      posture: inside({ type: seen('global-external') }),
    },
  ],
  fails: [
    {
      name: 'an audience that only contains the domain',
      posture: inside(
        {},
        { customAudiences: seen(['urn:https://shop.example.com']) },
      ),
    },
    {
      name: 'two domains',
      posture: inside({ domains: seen(['a.example.com', 'b.example.com']) }),
      values: { domains: 'a.example.com, b.example.com' },
    },
    {
      name: 'an internal load balancer',
      posture: inside({}),
      values: { domains: 'shop.example.com' },
    },
    {
      name: 'another domain is accepted',
      posture: inside(
        {},
        {
          customAudiences: seen(['https://shop.example.com.elsewhere.example']),
        },
      ),
    },
    {
      name: 'one of two domains',
      posture: inside(
        { domains: seen(['shop.example.com', 'orders.example.com']) },
        { customAudiences: seen(['https://shop.example.com']) },
      ),
      values: { domains: 'orders.example.com' },
    },
    {
      name: 'an external load balancer that ingress admits',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([
            exampleLoadBalancer(),
            exampleLoadBalancer({
              iap: seen('enabled'),
              domains: seen(['guarded.example.com']),
            }),
          ]),
        },
      }),
      values: { domains: 'shop.example.com' },
    },
    {
      name: 'a domain mapping',
      posture: examplePosture({
        ingress: { domainMappings: seen(['map.example.com']) },
      }),
      values: { domains: 'map.example.com' },
    },
  ],
  notEvaluated: [
    {
      name: 'audiences unknown',
      posture: inside({}, { customAudiences: missing('auth.customAudiences') }),
      missing: ['auth.customAudiences'],
    },
    {
      name: 'domains unknown',
      posture: inside({ domains: missing('domains') }),
      missing: ['domains'],
    },
    {
      name: 'the check unknown',
      posture: inside({}, { invokerCheck: missing('auth.invokerCheck') }),
      missing: ['auth.invokerCheck'],
    },
    {
      name: 'invokers unknown',
      posture: inside({}, { invokers: missing('auth.invokers') }),
      missing: ['auth.invokers'],
    },
    {
      name: 'IAP on the service unknown',
      posture: inside({}, { iap: missing('auth.iap') }),
      missing: ['auth.iap'],
    },
    {
      name: 'IAP at the load balancer unknown',
      posture: inside({ iap: missing('iap') }),
      missing: ['iap'],
    },
    {
      name: 'domain mappings and load balancers unknown',
      posture: examplePosture({
        ingress: {
          domainMappings: missing('ingress.domainMappings'),
          loadBalancers: missing('ingress.loadBalancers'),
        },
      }),
      missing: ['ingress.domainMappings', 'ingress.loadBalancers'],
    },
  ],
});
