import {
  enforcingArmor,
  exampleArmor,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { domainMappingBypassesLoadBalancer } from './domainMappingBypassesLoadBalancer';

const open = {
  setting: seen('all' as const),
  defaultUrl: seen('disabled' as const),
  domainMappings: seen(['shop.example.com']),
};

const guarded = seen([
  exampleLoadBalancer({ cloudArmor: seen(enforcingArmor()) }),
]);

testRule(domainMappingBypassesLoadBalancer, {
  passes: [
    {
      name: 'this way in is closed, and only Cloud CDN could be missed',
      posture: examplePosture({
        ingress: {
          ...open,
          loadBalancers: seen([exampleLoadBalancer({ cdn: seen('enabled') })]),
          domainMappings: seen([]),
        },
      }),
    },
    { name: 'no load balancer', posture: examplePosture({ ingress: open }) },
    {
      name: 'a load balancer without any protection to miss',
      posture: examplePosture({
        ingress: { ...open, loadBalancers: seen([exampleLoadBalancer()]) },
      }),
    },
    {
      name: 'a policy that lets everything through',
      posture: examplePosture({
        ingress: {
          ...open,
          loadBalancers: seen([
            exampleLoadBalancer({ cloudArmor: seen(exampleArmor()) }),
          ]),
        },
      }),
    },
    {
      name: 'ingress admits load balancers and nothing else from outside',
      posture: examplePosture({
        ingress: {
          ...open,
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: guarded,
        },
      }),
    },
    {
      name: 'this way in is closed',
      posture: examplePosture({
        ingress: { ...open, loadBalancers: guarded, domainMappings: seen([]) },
      }),
    },
  ],
  fails: [
    {
      name: 'Cloud Armor is missed',
      posture: examplePosture({ ingress: { ...open, loadBalancers: guarded } }),
      values: { domains: 'shop.example.com' },
    },
    {
      name: 'IAP is missed',
      posture: examplePosture({
        ingress: {
          ...open,
          loadBalancers: seen([exampleLoadBalancer({ iap: seen('enabled') })]),
        },
      }),
      values: { domains: 'shop.example.com' },
    },
    {
      name: 'only Cloud CDN is missed',
      severity: 'medium',
      posture: examplePosture({
        ingress: {
          ...open,
          loadBalancers: seen([exampleLoadBalancer({ cdn: seen('enabled') })]),
        },
      }),
      values: { domains: 'shop.example.com' },
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { ...open, loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'Cloud Armor unknown',
      posture: examplePosture({
        ingress: {
          ...open,
          loadBalancers: seen([
            exampleLoadBalancer({ cloudArmor: missing('ingress.cloudArmor') }),
          ]),
        },
      }),
      missing: ['ingress.cloudArmor'],
    },
    {
      name: 'ingress unknown',
      posture: examplePosture({
        ingress: {
          ...open,
          setting: missing('ingress.setting'),
          loadBalancers: guarded,
        },
      }),
      missing: ['ingress.setting'],
    },
  ],
});
