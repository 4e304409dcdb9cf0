import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { domainMappingInUse } from './domainMappingInUse';

testRule(domainMappingInUse, {
  passes: [
    { name: 'no domain', posture: examplePosture() },
    {
      name: 'a domain of a load balancer',
      posture: examplePosture({
        ingress: { loadBalancers: seen([exampleLoadBalancer()]) },
      }),
    },
  ],
  fails: [
    {
      name: 'a domain mapping',
      posture: examplePosture({
        ingress: { domainMappings: seen(['shop.example.com']) },
      }),
      values: { domains: 'shop.example.com' },
    },
  ],
  notEvaluated: [
    {
      name: 'domain mappings unknown',
      posture: examplePosture({
        ingress: { domainMappings: missing('ingress.domainMappings') },
      }),
      missing: ['ingress.domainMappings'],
    },
  ],
});
