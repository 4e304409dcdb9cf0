import { EgressPosture } from '../../posture';
import {
  exampleConnector,
  exampleDirectVpc,
  exampleNat,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { privateGoogleAccessOff } from './privateGoogleAccessOff';

function sending(egress: Partial<EgressPosture>) {
  return examplePosture({
    egress: {
      path: seen(exampleDirectVpc()),
      traffic: seen('all-traffic'),
      ...egress,
    },
  });
}

testRule(privateGoogleAccessOff, {
  passes: [
    {
      name: 'default path',
      posture: sending({ path: seen({ kind: 'default' }) }),
    },
    {
      name: 'private ranges only',
      posture: sending({ traffic: seen('private-ranges-only') }),
    },
    {
      name: 'a Cloud NAT brings Private Google Access along',
      posture: sending({ nat: seen(exampleNat()) }),
    },
    {
      name: 'Private Google Access',
      posture: sending({ privateGoogleAccess: seen('enabled') }),
    },
  ],
  fails: [
    { name: 'no way to Google', posture: sending({}) },
    {
      name: 'a connector',
      posture: sending({ path: seen(exampleConnector()) }),
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: sending({ path: missing('egress.path') }),
      missing: ['egress.path'],
    },
    {
      name: 'traffic unknown',
      posture: sending({ traffic: missing('egress.traffic') }),
      missing: ['egress.traffic'],
    },
    {
      name: 'Cloud NAT unknown',
      posture: sending({ nat: missing('egress.nat') }),
      missing: ['egress.nat'],
    },
    {
      name: 'Private Google Access unknown',
      posture: sending({
        privateGoogleAccess: missing('egress.privateGoogleAccess'),
      }),
      missing: ['egress.privateGoogleAccess'],
    },
  ],
});
