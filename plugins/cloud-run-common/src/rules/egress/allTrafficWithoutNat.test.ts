import {
  exampleConnector,
  exampleDirectVpc,
  exampleNat,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { allTrafficWithoutNat } from './allTrafficWithoutNat';

testRule(allTrafficWithoutNat, {
  passes: [
    {
      name: 'the default path, whatever else is set',
      posture: examplePosture({ egress: { traffic: seen('all-traffic') } }),
    },
    { name: 'default path', posture: examplePosture() },
    {
      name: 'private ranges only',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('private-ranges-only'),
        },
      }),
    },
    {
      name: 'a Cloud NAT',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('all-traffic'),
          nat: seen(exampleNat()),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'Direct VPC egress',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('all-traffic'),
        },
      }),
    },
    {
      name: 'a connector',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector()),
          traffic: seen('all-traffic'),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'Cloud NAT unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('all-traffic'),
          nat: missing('egress.nat'),
        },
      }),
      missing: ['egress.nat'],
    },
    {
      name: 'traffic unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: missing('egress.traffic'),
        },
      }),
      missing: ['egress.traffic'],
    },
  ],
});
