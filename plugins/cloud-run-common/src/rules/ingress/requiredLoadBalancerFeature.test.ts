import { LoadBalancerFeature, PolicyInput } from '../../policy';
import { LoadBalancer } from '../../posture';
import {
  enforcingArmor,
  exampleArmor,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { requiredLoadBalancerFeature } from './requiredLoadBalancerFeature';

const requires = (...features: LoadBalancerFeature[]): PolicyInput => ({
  loadBalancerRequirements: [{ features }],
});

const forSome = (selectors: object): PolicyInput => ({
  loadBalancerRequirements: [{ features: ['cloud-armor'], ...selectors }],
});

const behind = (changes: Partial<LoadBalancer> = {}) =>
  examplePosture({
    ingress: {
      setting: seen('internal-and-cloud-load-balancing'),
      loadBalancers: seen([exampleLoadBalancer(changes)]),
    },
  });

const open = examplePosture({ ingress: { setting: seen('all') } });

const context = {
  lifecycle: 'production',
  system: 'shop',
  tags: ['web', 'api'],
};

testRule(requiredLoadBalancerFeature, {
  passes: [
    { name: 'nothing is required', posture: open },
    {
      name: 'the internet does not reach the service',
      posture: examplePosture(),
      policy: requires('load-balancer', 'cloud-armor', 'iap', 'cdn'),
    },
    {
      name: 'everything that is required is there',
      posture: behind({
        cloudArmor: seen(enforcingArmor()),
        iap: seen('enabled'),
      }),
      policy: requires('load-balancer', 'cloud-armor', 'iap', 'https-only'),
    },
    {
      name: 'a load balancer is there, and Cloud CDN on it',
      posture: behind({ cdn: seen('enabled') }),
      policy: requires('load-balancer', 'cdn'),
    },
    {
      name: 'an internal load balancer need not have what faces the internet',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([
            exampleLoadBalancer({ cdn: seen('enabled') }),
            exampleLoadBalancer({ type: seen('regional-internal') }),
          ]),
        },
      }),
      policy: requires('cdn'),
    },
    ...[
      { lifecycles: ['experimental'] },
      { tags: ['batch'] },
      { systems: ['payments'] },
      { lifecycles: ['production'], tags: ['batch'] },
    ].map(selectors => ({
      name: `required of others: ${JSON.stringify(selectors)}`,
      posture: open,
      policy: forSome(selectors),
      context,
    })),
    {
      name: 'required of a system, and this is part of none',
      posture: open,
      policy: forSome({ systems: ['shop'] }),
      context: { tags: [] },
    },
    {
      name: 'required of a lifecycle, and this has none',
      posture: open,
      policy: forSome({ lifecycles: ['production'] }),
      context: { tags: [] },
    },
  ],
  fails: [
    {
      name: 'without a load balancer',
      posture: open,
      policy: requires('load-balancer'),
      values: { features: 'load-balancer' },
    },
    {
      name: 'the run.app URL leads around what is there',
      posture: examplePosture({
        ingress: {
          setting: seen('all'),
          loadBalancers: seen([exampleLoadBalancer({ cdn: seen('enabled') })]),
        },
      }),
      policy: requires('cdn'),
      values: { features: 'cdn' },
    },
    {
      name: 'Cloud CDN is off',
      posture: behind(),
      policy: requires('load-balancer', 'cdn'),
      values: { features: 'cdn' },
    },
    {
      name: 'what is required of others is not named',
      posture: open,
      policy: {
        loadBalancerRequirements: [
          { features: ['cdn'], lifecycles: ['experimental'] },
          { features: ['iap'] },
        ],
      },
      context,
      values: { features: 'iap' },
    },
    {
      name: 'only what is missing is named',
      posture: behind({ cdn: seen('enabled'), http: seen('plain') }),
      policy: {
        loadBalancerRequirements: [
          { features: ['cdn', 'cloud-armor', 'iap'] },
          { features: ['iap', 'https-only'] },
        ],
      },
      values: { features: 'cloud-armor, iap, https-only' },
    },
    {
      name: 'HTTPS is not there at all',
      posture: behind({ https: seen(false), http: seen('none') }),
      policy: requires('https-only'),
    },
    {
      name: 'a Cloud Armor policy that lets everything through is none',
      posture: behind({ cloudArmor: seen(exampleArmor()) }),
      policy: requires('cloud-armor'),
    },
    {
      name: 'one of two load balancers lacks it',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: seen([
            exampleLoadBalancer({ iap: seen('enabled') }),
            exampleLoadBalancer(),
          ]),
        },
      }),
      policy: requires('iap'),
    },
    ...[
      { lifecycles: ['experimental', 'production'] },
      { tags: ['api', 'batch'] },
      { systems: ['system:default/shop'] },
      { lifecycles: ['production'], tags: ['web'], systems: ['Shop'] },
    ].map(selectors => ({
      name: `required of this one: ${JSON.stringify(selectors)}`,
      posture: open,
      policy: forSome(selectors),
      context,
      values: { features: 'cloud-armor' },
    })),
  ],
  notEvaluated: [
    {
      name: 'a feature unknown',
      posture: behind({ iap: missing('ingress.loadBalancer.iap') }),
      policy: requires('iap'),
      missing: ['ingress.loadBalancer.iap'],
    },
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: {
          setting: seen('internal-and-cloud-load-balancing'),
          loadBalancers: missing('ingress.loadBalancers'),
        },
      }),
      policy: requires('iap'),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'the catalog was not asked',
      posture: open,
      policy: forSome({ lifecycles: ['production'] }),
      missing: ['catalog.entity'],
    },
  ],
});
