import {
  PostureChanges,
  enforcingArmor,
  exampleArmor,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { loadBalancerUnprotected } from './loadBalancerUnprotected';

const anyone = { invokerCheck: seen('disabled' as const) };

function behind(
  changes: Parameters<typeof exampleLoadBalancer>[0],
  auth: PostureChanges['auth'] = anyone,
) {
  return examplePosture({
    ingress: {
      setting: seen('internal-and-cloud-load-balancing'),
      loadBalancers: seen([exampleLoadBalancer(changes)]),
    },
    auth,
  });
}

testRule(loadBalancerUnprotected, {
  passes: [
    ...(['all', 'internal', 'none'] as const).map(setting => ({
      name: `ingress ${setting} is another finding or none`,
      posture: examplePosture({
        ingress: {
          setting: seen(setting),
          loadBalancers: seen([exampleLoadBalancer()]),
        },
        auth: anyone,
      }),
    })),
    {
      name: 'Cloud Armor',
      posture: behind({ cloudArmor: seen(enforcingArmor()) }),
    },
    {
      name: 'a policy that only allows is another finding',
      posture: behind({ cloudArmor: seen(exampleArmor()) }),
    },
    { name: 'IAP', posture: behind({ iap: seen('enabled') }) },
    {
      name: 'an internal load balancer',
      posture: behind({ type: seen('cross-region-internal') }),
    },
    { name: 'the service asks for an identity', posture: behind({}, {}) },
    {
      name: 'no load balancer',
      posture: examplePosture({
        ingress: { setting: seen('internal-and-cloud-load-balancing') },
        auth: anyone,
      }),
    },
  ],
  fails: [
    {
      name: 'neither',
      posture: behind({}),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'neither, with a classic load balancer',
      posture: behind({ type: seen('classic-external') }),
    },
  ],
  notEvaluated: [
    {
      name: 'Cloud Armor unknown',
      posture: behind({ cloudArmor: missing('ingress.cloudArmor') }),
      missing: ['ingress.cloudArmor'],
    },
    {
      name: 'type unknown',
      posture: behind({ type: missing('ingress.type') }),
      missing: ['ingress.type'],
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
