import {
  exampleDirectVpc,
  exampleNat,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { natAddressesMayChange } from './natAddressesMayChange';

const fixed = { staticOutboundIp: true };

const automatic = seen(
  exampleNat({ allocation: seen('automatic'), addresses: seen(0) }),
);

testRule(natAddressesMayChange, {
  passes: [
    {
      name: 'the default path, whatever else is set',
      posture: examplePosture({
        egress: { nat: automatic },
        expectations: fixed,
      }),
    },
    {
      name: 'nobody wants a fixed address',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()), nat: automatic },
      }),
    },
    {
      name: 'reserved addresses',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()), nat: seen(exampleNat()) },
        expectations: fixed,
      }),
    },
    {
      name: 'no Cloud NAT is another finding',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
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
      name: 'Google picks the addresses',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          traffic: seen('all-traffic'),
          nat: automatic,
        },
        expectations: fixed,
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'allocation unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          nat: seen(
            exampleNat({ allocation: missing('egress.nat.allocation') }),
          ),
        },
        expectations: fixed,
      }),
      missing: ['egress.nat.allocation'],
    },
    {
      name: 'Cloud NAT unknown',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()), nat: missing('egress.nat') },
        expectations: fixed,
      }),
      missing: ['egress.nat'],
    },
  ],
});
