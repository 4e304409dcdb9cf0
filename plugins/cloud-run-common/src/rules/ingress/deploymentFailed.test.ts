import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { deploymentFailed } from './deploymentFailed';

testRule(deploymentFailed, {
  passes: [{ name: 'ready', posture: examplePosture() }],
  fails: [
    {
      name: 'failed',
      posture: examplePosture({ runtime: { deployment: seen('failed') } }),
    },
  ],
  notEvaluated: [
    {
      name: 'state unknown',
      posture: examplePosture({
        runtime: { deployment: missing('runtime.deployment') },
      }),
      missing: ['runtime.deployment'],
    },
    {
      name: 'still under way',
      posture: examplePosture({ runtime: { deployment: seen('reconciling') } }),
      missing: ['runtime.deployment'],
    },
  ],
});
