import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { connectorWithoutNeed } from './connectorWithoutNeed';

testRule(connectorWithoutNeed, {
  passes: [
    {
      name: 'the default path, whatever else is set',
      posture: examplePosture({
        egress: { traffic: seen('private-ranges-only') },
      }),
    },
    { name: 'default path', posture: examplePosture() },
    {
      name: 'Direct VPC egress',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('private-ranges-only'),
        },
      }),
    },
    {
      name: 'all traffic, where a connector may start faster',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector()),
          traffic: seen('all-traffic'),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'private ranges only',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector()),
          traffic: seen('private-ranges-only'),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'traffic unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector()),
          traffic: missing('egress.traffic'),
        },
      }),
      missing: ['egress.traffic'],
    },
  ],
});
