import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { serviceAgentWithoutRole } from './serviceAgentWithoutRole';

testRule(serviceAgentWithoutRole, {
  passes: [{ name: 'it holds the role', posture: examplePosture() }],
  fails: [
    {
      name: 'it does not',
      posture: examplePosture({ runtime: { serviceAgentRole: seen(false) } }),
    },
  ],
  notEvaluated: [
    {
      name: 'not seen',
      posture: examplePosture({
        runtime: { serviceAgentRole: missing('runtime.serviceAgentRole') },
      }),
      missing: ['runtime.serviceAgentRole'],
    },
  ],
});
