import { PolicyInput } from '../../policy';
import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { egressOutsidePolicy } from './egressOutsidePolicy';

const policy: PolicyInput = { allowedEgress: ['all-traffic'] };

testRule(egressOutsidePolicy, {
  passes: [
    {
      name: 'the default path, where it is allowed, whatever else is set',
      posture: examplePosture({
        egress: { traffic: seen('private-ranges-only') },
      }),
      policy: { allowedEgress: ['default'] },
    },
    {
      name: 'a network, with nothing said about the traffic',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()), traffic: seen(null) },
      }),
      policy,
    },
    { name: 'no bounds', posture: examplePosture() },
    {
      name: 'within the bounds',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('all-traffic'),
        },
      }),
      policy,
    },
    {
      name: 'the default path, where it is allowed',
      posture: examplePosture(),
      policy: { allowedEgress: ['default'] },
    },
    {
      name: 'no bounds, path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
    },
  ],
  fails: [
    {
      name: 'none of two',
      posture: examplePosture(),
      policy: { allowedEgress: ['private-ranges-only', 'all-traffic'] },
      values: {
        egress: 'default',
        allowed: 'private-ranges-only, all-traffic',
      },
    },
    {
      name: 'the default path',
      posture: examplePosture(),
      policy,
      values: { egress: 'default', allowed: 'all-traffic' },
    },
    {
      name: 'private ranges only',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector()),
          traffic: seen('private-ranges-only'),
        },
      }),
      policy,
      values: { egress: 'private-ranges-only', allowed: 'all-traffic' },
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      policy,
      missing: ['egress.path'],
    },
    {
      name: 'traffic unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: missing('egress.traffic'),
        },
      }),
      policy,
      missing: ['egress.traffic'],
    },
  ],
});
