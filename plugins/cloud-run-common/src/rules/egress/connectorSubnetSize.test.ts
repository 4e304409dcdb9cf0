import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { connectorSubnetSize } from './connectorSubnetSize';

testRule(connectorSubnetSize, {
  passes: [
    { name: 'default path', posture: examplePosture() },
    {
      name: 'a /28',
      posture: examplePosture({ egress: { path: seen(exampleConnector()) } }),
    },
    {
      name: 'Direct VPC egress lives in larger ones',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
  ],
  fails: [
    {
      name: 'a /27',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector({ range: seen('10.8.8.0/27') })),
        },
      }),
    },
    {
      name: 'a /29',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector({ range: seen('10.8.8.0/29') })),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'range unknown',
      posture: examplePosture({
        egress: {
          path: seen(
            exampleConnector({ range: missing('egress.connector.range') }),
          ),
        },
      }),
      missing: ['egress.connector.range'],
    },
    {
      name: 'range unreadable',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector({ range: seen('10.8.8.1/28') })),
        },
      }),
      missing: ['egress.connector.range'],
    },
  ],
});
