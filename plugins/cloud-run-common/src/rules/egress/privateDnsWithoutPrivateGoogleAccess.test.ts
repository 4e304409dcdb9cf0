import {
  exampleConnector,
  exampleDirectVpc,
  exampleNat,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { privateDnsWithoutPrivateGoogleAccess } from './privateDnsWithoutPrivateGoogleAccess';

testRule(privateDnsWithoutPrivateGoogleAccess, {
  passes: [
    {
      name: 'the default path, whatever else is set',
      posture: examplePosture({ egress: { privateDns: seen('enabled') } }),
    },
    { name: 'default path', posture: examplePosture() },
    {
      name: 'both',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          privateDns: seen('enabled'),
          privateGoogleAccess: seen('enabled'),
        },
      }),
    },
    {
      name: 'a Cloud NAT brings Private Google Access along',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          privateDns: seen('enabled'),
          nat: seen(exampleNat()),
        },
      }),
    },
    {
      name: 'neither',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
  ],
  fails: [
    {
      name: 'the zone alone',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()), privateDns: seen('enabled') },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'Private Google Access unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          privateDns: seen('enabled'),
          privateGoogleAccess: missing('egress.privateGoogleAccess'),
        },
      }),
      missing: ['egress.privateGoogleAccess'],
    },
    {
      name: 'Cloud NAT unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleDirectVpc()),
          privateDns: seen('enabled'),
          nat: missing('egress.nat'),
        },
      }),
      missing: ['egress.nat'],
    },
    {
      name: 'zone unknown',
      posture: examplePosture({
        egress: {
          path: seen(exampleConnector()),
          privateDns: missing('egress.privateDns'),
        },
      }),
      missing: ['egress.privateDns'],
    },
  ],
});
