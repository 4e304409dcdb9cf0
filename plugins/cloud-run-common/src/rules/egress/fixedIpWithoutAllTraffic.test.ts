import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { fixedIpWithoutAllTraffic } from './fixedIpWithoutAllTraffic';

const fixed = { staticOutboundIp: true };

testRule(fixedIpWithoutAllTraffic, {
  passes: [
    { name: 'nobody wants a fixed address', posture: examplePosture() },
    {
      name: 'all traffic through the VPC network',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('all-traffic'),
        },
        expectations: fixed,
      }),
    },
  ],
  fails: [
    { name: 'default path', posture: examplePosture({ expectations: fixed }) },
    {
      name: 'private ranges only',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector()),
          traffic: seen('private-ranges-only'),
        },
        expectations: fixed,
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'traffic unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: missing('egress.traffic'),
        },
        expectations: fixed,
      }),
      missing: ['egress.traffic'],
    },
    {
      name: 'path unknown',
      posture: examplePosture({
        egress: { path: missing('egress.path'), traffic: seen('all-traffic') },
        expectations: fixed,
      }),
      missing: ['egress.path'],
    },
  ],
});
