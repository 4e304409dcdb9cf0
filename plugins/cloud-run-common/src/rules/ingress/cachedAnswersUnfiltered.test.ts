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
import { cachedAnswersUnfiltered } from './cachedAnswersUnfiltered';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

const allowList = {
  name: 'armor',
  rules: seen([
    { priority: 2000, action: 'allow' as const, preview: false },
    { ...DEFAULT_ALLOW, action: 'deny' as const },
  ]),
};

const cached = { cdn: seen('enabled' as const), cloudArmor: seen(allowList) };

testRule(cachedAnswersUnfiltered, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'no cache', posture: behind({ cloudArmor: seen(allowList) }) },
    {
      name: 'a cache without a policy',
      posture: behind({ cdn: seen('enabled') }),
    },
    {
      name: 'the policy limits rates, which cached answers do not need',
      posture: behind({
        cdn: seen('enabled'),
        cloudArmor: seen(enforcingArmor()),
      }),
    },
    {
      name: 'the policy refuses some and lets everybody else in',
      posture: behind({
        cdn: seen('enabled'),
        cloudArmor: seen(
          exampleArmor({ priority: 1000, action: 'deny', preview: false }),
        ),
      }),
    },
    {
      name: 'the list stands at the edge as well',
      posture: behind({ ...cached, edgeCloudArmor: seen(allowList) }),
    },
  ],
  fails: [
    {
      name: 'the list stands at the backend alone',
      posture: behind(cached),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'the policy at the edge lets everybody in',
      posture: behind({ ...cached, edgeCloudArmor: seen(exampleArmor()) }),
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'the cache unknown',
      posture: behind({ ...cached, cdn: missing('cdn') }),
      missing: ['cdn'],
    },
    {
      name: 'the policy unknown',
      posture: behind({ ...cached, cloudArmor: missing('cloudArmor') }),
      missing: ['cloudArmor'],
    },
    {
      name: 'the rules unknown',
      posture: behind({
        ...cached,
        cloudArmor: seen({ name: 'armor', rules: missing('rules') }),
      }),
      missing: ['rules'],
    },
    {
      name: 'the edge unknown',
      posture: behind({ ...cached, edgeCloudArmor: missing('edgeCloudArmor') }),
      missing: ['edgeCloudArmor'],
    },
  ],
});
