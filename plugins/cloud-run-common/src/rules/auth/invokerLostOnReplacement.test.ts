import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { invokerLostOnReplacement } from './invokerLostOnReplacement';

const left = { grantsFollowReplacement: seen(false) };

testRule(invokerLostOnReplacement, {
  passes: [
    { name: 'the grants follow', posture: examplePosture() },
    {
      name: 'nothing is granted',
      posture: examplePosture({
        terraform: { ...left, grantResources: seen([]) },
      }),
    },
    {
      name: 'the check is off',
      posture: examplePosture({
        terraform: left,
        auth: { invokerCheck: seen('disabled') },
      }),
    },
  ],
  fails: [
    {
      name: 'the grants stay behind',
      posture: examplePosture({ terraform: left }),
    },
  ],
  notEvaluated: [
    {
      name: 'no Terraform seen',
      posture: examplePosture({
        terraform: {
          grantsFollowReplacement: missing('terraform.grantsFollowReplacement'),
        },
      }),
      missing: ['terraform.grantsFollowReplacement'],
    },
    {
      name: 'grants unknown',
      posture: examplePosture({
        terraform: {
          ...left,
          grantResources: missing('terraform.grantResources'),
        },
      }),
      missing: ['terraform.grantResources'],
    },
    {
      name: 'the check unknown',
      posture: examplePosture({
        terraform: left,
        auth: { invokerCheck: missing('auth.invokerCheck') },
      }),
      missing: ['auth.invokerCheck'],
    },
  ],
});
