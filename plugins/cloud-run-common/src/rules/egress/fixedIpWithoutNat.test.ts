import {
  exampleConnector,
  exampleDirectVpc,
  exampleNat,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { fixedIpWithoutNat } from './fixedIpWithoutNat';

const fixed = { staticOutboundIp: true };

testRule(fixedIpWithoutNat, {
  passes: [
    {
      name: 'nobody wants a fixed address',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
    {
      name: 'a Cloud NAT',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()), nat: seen(exampleNat()) },
        expectations: fixed,
      }),
    },
    {
      name: 'the default path is another finding',
      posture: examplePosture({ expectations: fixed }),
    },
  ],
  fails: [
    {
      name: 'no Cloud NAT',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('all-traffic'),
        },
        expectations: fixed,
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'Cloud NAT unknown',
      posture: examplePosture({
        egress: { path: seen(exampleConnector()), nat: missing('egress.nat') },
        expectations: fixed,
      }),
      missing: ['egress.nat'],
    },
    {
      name: 'path unknown',
      posture: examplePosture({
        egress: { path: missing('egress.path') },
        expectations: fixed,
      }),
      missing: ['egress.path'],
    },
  ],
});
