import {
  conflictingPath,
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { connectorAndDirectVpc } from './connectorAndDirectVpc';

testRule(connectorAndDirectVpc, {
  passes: [
    { name: 'default path', posture: examplePosture() },
    {
      name: 'a connector',
      posture: examplePosture({ egress: { path: seen(exampleConnector()) } }),
    },
    {
      name: 'Direct VPC egress',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
  ],
  fails: [
    {
      name: 'both',
      posture: examplePosture({ egress: { path: seen(conflictingPath()) } }),
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      missing: ['egress.path'],
    },
  ],
});
