import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { firstGenerationWithVpc } from './firstGenerationWithVpc';

testRule(firstGenerationWithVpc, {
  passes: [
    {
      name: 'default path',
      posture: examplePosture({
        runtime: { executionEnvironment: seen('gen1') },
      }),
    },
    {
      name: 'second generation',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
    {
      name: 'left to Cloud Run',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: { executionEnvironment: seen('automatic') },
      }),
    },
  ],
  fails: [
    {
      name: 'Direct VPC egress',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: { executionEnvironment: seen('gen1') },
      }),
    },
    {
      name: 'a connector',
      posture: examplePosture({
        egress: { path: seen(exampleConnector()) },
        runtime: { executionEnvironment: seen('gen1') },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'environment unknown',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: {
          executionEnvironment: missing('runtime.executionEnvironment'),
        },
      }),
      missing: ['runtime.executionEnvironment'],
    },
  ],
});
