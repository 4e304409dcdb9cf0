import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { noWayIn } from './noWayIn';

const off = { defaultUrl: seen('disabled' as const) };

testRule(noWayIn, {
  passes: [
    { name: 'the default URL answers', posture: examplePosture() },
    {
      name: 'a load balancer',
      posture: examplePosture({
        ingress: { ...off, loadBalancers: seen([exampleLoadBalancer()]) },
      }),
    },
    {
      name: 'a domain mapping',
      posture: examplePosture({
        ingress: { ...off, domainMappings: seen(['shop.example.com']) },
      }),
    },
  ],
  fails: [
    { name: 'nothing else', posture: examplePosture({ ingress: off }) },
    {
      name: 'nothing else, with ingress all',
      posture: examplePosture({ ingress: { ...off, setting: seen('all') } }),
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { ...off, loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'domain mappings unknown',
      posture: examplePosture({
        ingress: { ...off, domainMappings: missing('ingress.domainMappings') },
      }),
      missing: ['ingress.domainMappings'],
    },
  ],
});
