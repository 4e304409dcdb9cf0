import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { ingressRefusedByOrganizationPolicy } from './ingressRefusedByOrganizationPolicy';

const policy = {
  organizationPolicies: {
    'run.allowedIngress': ['internal', 'internal-and-cloud-load-balancing'],
  },
};

const withIngress = (setting: 'all' | 'internal' | 'none') =>
  examplePosture({ ingress: { setting: seen(setting) } });

testRule(ingressRefusedByOrganizationPolicy, {
  passes: [
    {
      name: 'no organisation policy is known',
      posture: withIngress('all'),
      policy: { organizationPolicies: {}, allowedIngress: ['internal'] },
    },
    { name: 'ingress is listed', posture: withIngress('internal'), policy },
    { name: 'nobody gets in', posture: withIngress('none'), policy },
  ],
  fails: [
    {
      name: 'ingress is not listed',
      posture: withIngress('all'),
      policy,
      values: {
        setting: 'all',
        allowed: 'internal, internal-and-cloud-load-balancing',
      },
    },
  ],
  notEvaluated: [
    {
      name: 'ingress unknown',
      posture: examplePosture({
        ingress: { setting: missing('ingress.setting') },
      }),
      policy,
      missing: ['ingress.setting'],
    },
  ],
});
