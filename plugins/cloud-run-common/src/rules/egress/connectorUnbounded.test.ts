import {
  conflictingPath,
  exampleConnector,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { connectorUnbounded } from './connectorUnbounded';

testRule(connectorUnbounded, {
  passes: [
    { name: 'default path', posture: examplePosture() },
    {
      name: 'at most nine',
      posture: examplePosture({
        egress: { path: seen(exampleConnector({ maxInstances: seen(9) })) },
      }),
    },
  ],
  fails: [
    {
      name: 'beside Direct VPC egress',
      posture: examplePosture({
        egress: { path: seen(conflictingPath({}, { maxInstances: seen(10) })) },
      }),
      values: { connector: 'to-main' },
    },
    {
      name: 'ten',
      posture: examplePosture({
        egress: { path: seen(exampleConnector({ maxInstances: seen(10) })) },
      }),
      values: { connector: 'to-main' },
    },
  ],
  notEvaluated: [
    {
      name: 'maximum unknown',
      posture: examplePosture({
        egress: {
          path: seen(
            exampleConnector({
              maxInstances: missing('egress.connector.maxInstances'),
            }),
          ),
        },
      }),
      missing: ['egress.connector.maxInstances'],
    },
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      missing: ['egress.path'],
    },
  ],
});
