import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { egressTrafficNotWritten } from './egressTrafficNotWritten';

testRule(egressTrafficNotWritten, {
  passes: [{ name: 'written', posture: examplePosture() }],
  fails: [
    {
      name: 'left out',
      posture: examplePosture({
        terraform: { egressTrafficWritten: seen(false) },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'no Terraform seen',
      posture: examplePosture({
        terraform: {
          egressTrafficWritten: missing('terraform.egressTrafficWritten'),
        },
      }),
      missing: ['terraform.egressTrafficWritten'],
    },
  ],
});
