import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { ingressNotWritten } from './ingressNotWritten';

testRule(ingressNotWritten, {
  passes: [{ name: 'written', posture: examplePosture() }],
  fails: [
    {
      name: 'left out',
      posture: examplePosture({ terraform: { ingressWritten: seen(false) } }),
    },
  ],
  notEvaluated: [
    {
      name: 'no Terraform seen',
      posture: examplePosture({
        terraform: { ingressWritten: missing('terraform.ingressWritten') },
      }),
      missing: ['terraform.ingressWritten'],
    },
  ],
});
