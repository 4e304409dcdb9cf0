import {
  conflictingPath,
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { subnetTooSmallForInstances } from './subnetTooSmallForInstances';

function through(range: string, instances: number) {
  return examplePosture({
    egress: { path: seen(exampleDirectVpc({ subnetRange: seen(range) })) },
    runtime: { maxInstances: seen(instances) },
  });
}

testRule(subnetTooSmallForInstances, {
  passes: [
    {
      name: 'default path',
      posture: examplePosture({ runtime: { maxInstances: seen(1000) } }),
    },
    {
      name: 'a connector shares its addresses',
      posture: examplePosture({
        egress: { path: seen(exampleConnector()) },
        runtime: { maxInstances: seen(1000) },
      }),
    },
    { name: '70 % of 252 addresses', posture: through('10.8.0.0/24', 88) },
  ],
  fails: [
    {
      name: 'beside a connector',
      posture: examplePosture({
        egress: { path: seen(conflictingPath()) },
        runtime: { maxInstances: seen(1000) },
      }),
      values: { instances: 1000, needed: 2000, usable: 252 },
    },
    {
      name: 'a little more',
      severity: 'medium',
      posture: through('10.8.0.0/24', 89),
      values: { instances: 89, needed: 178, usable: 252 },
    },
    {
      name: 'every address',
      severity: 'medium',
      posture: through('10.8.0.0/24', 126),
    },
    {
      name: 'more than there are',
      severity: 'high',
      posture: through('10.8.0.0/24', 127),
      values: { instances: 127, needed: 254, usable: 252 },
    },
    {
      name: 'the smallest subnetwork with the usual maximum',
      severity: 'high',
      posture: through('10.8.0.0/26', 100),
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      missing: ['egress.path'],
    },
    {
      name: 'a range that is none',
      posture: through('10.8.0.0', 10),
      missing: ['egress.vpc.subnetRange'],
    },
    {
      name: 'maximum unknown',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: { maxInstances: missing('runtime.maxInstances') },
      }),
      missing: ['runtime.maxInstances'],
    },
    {
      name: 'range unknown',
      posture: examplePosture({
        egress: {
          path: seen(
            exampleDirectVpc({
              subnetRange: missing('egress.vpc.subnetRange'),
            }),
          ),
        },
      }),
      missing: ['egress.vpc.subnetRange'],
    },
  ],
});
