import {
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { egressRefusedByOrganizationPolicy } from './egressRefusedByOrganizationPolicy';

const policy = {
  organizationPolicies: { 'run.allowedVPCEgress': ['all-traffic'] },
};

const onVpc = (traffic: 'all-traffic' | 'private-ranges-only') =>
  examplePosture({
    egress: { path: seen(exampleDirectVpc()), traffic: seen(traffic) },
  });

testRule(egressRefusedByOrganizationPolicy, {
  passes: [
    { name: 'no organisation policy is known', posture: examplePosture() },
    { name: 'egress is listed', posture: onVpc('all-traffic'), policy },
  ],
  fails: [
    {
      name: 'no VPC access, which the constraint wants',
      posture: examplePosture(),
      policy,
      values: { egress: 'default', allowed: 'all-traffic' },
    },
    {
      name: 'egress is not listed',
      posture: onVpc('private-ranges-only'),
      policy,
      values: { egress: 'private-ranges-only', allowed: 'all-traffic' },
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      policy,
      missing: ['egress.path'],
    },
    {
      name: 'traffic unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: missing('egress.traffic'),
        },
      }),
      policy,
      missing: ['egress.traffic'],
    },
  ],
});
