import { PolicyInput } from '../../policy';
import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { ingressOutsidePolicy } from './ingressOutsidePolicy';

const policy: PolicyInput = {
  allowedIngress: ['internal', 'internal-and-cloud-load-balancing'],
};

testRule(ingressOutsidePolicy, {
  passes: [
    {
      name: 'no bounds',
      posture: examplePosture({ ingress: { setting: seen('all') } }),
    },
    { name: 'within the bounds', posture: examplePosture(), policy },
    {
      name: 'no ingress at all is within every bound',
      posture: examplePosture({ ingress: { setting: seen('none') } }),
      policy,
    },
    {
      name: 'no bounds, ingress unknown',
      posture: examplePosture({
        ingress: { setting: missing('ingress.setting') },
      }),
    },
  ],
  fails: [
    {
      name: 'outside',
      posture: examplePosture({ ingress: { setting: seen('all') } }),
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
