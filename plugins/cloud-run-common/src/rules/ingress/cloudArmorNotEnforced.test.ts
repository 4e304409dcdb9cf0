import {
  DEFAULT_ALLOW,
  enforcingArmor,
  exampleArmor,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { cloudArmorNotEnforced } from './cloudArmorNotEnforced';

function withArmor(policy: ReturnType<typeof exampleArmor>) {
  return examplePosture({
    ingress: {
      setting: seen('internal-and-cloud-load-balancing'),
      loadBalancers: seen([exampleLoadBalancer({ cloudArmor: seen(policy) })]),
    },
  });
}

testRule(cloudArmorNotEnforced, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    {
      name: 'no policy',
      posture: examplePosture({
        ingress: { loadBalancers: seen([exampleLoadBalancer()]) },
      }),
    },
    { name: 'a rate limit', posture: withArmor(enforcingArmor()) },
    {
      name: 'a deny rule next to rules in preview',
      posture: withArmor(
        exampleArmor(
          { priority: 1, action: 'deny', preview: true },
          { priority: 2, action: 'deny', preview: false },
        ),
      ),
    },
    {
      name: 'an allow list that ends in deny',
      posture: withArmor({
        name: 'armor',
        rules: seen([
          { priority: 1, action: 'allow', preview: false },
          { ...DEFAULT_ALLOW, action: 'deny' },
        ]),
      }),
    },
  ],
  fails: [
    {
      name: 'the default rule alone',
      posture: withArmor(exampleArmor()),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'every rule in preview',
      posture: withArmor(
        exampleArmor({ priority: 1, action: 'deny', preview: true }),
      ),
    },
    {
      name: 'an allow list that ends in allow',
      posture: withArmor(
        exampleArmor({ priority: 1, action: 'allow', preview: false }),
      ),
    },
  ],
  notEvaluated: [
    {
      name: 'rules unknown',
      posture: withArmor({
        name: 'armor',
        rules: missing('ingress.cloudArmor.rules'),
      }),
      missing: ['ingress.cloudArmor.rules'],
    },
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
  ],
});
