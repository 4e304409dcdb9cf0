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
import { natWithoutNeed } from './natWithoutNeed';

function sending(egress: Partial<EgressPosture>) {
  return examplePosture({
    egress: {
      path: seen(exampleDirectVpc()),
      traffic: seen('private-ranges-only'),
      nat: seen(exampleNat()),
      ...egress,
    },
  });
}

testRule(natWithoutNeed, {
  passes: [
    {
      name: 'default path',
      posture: sending({ path: seen({ kind: 'default' }) }),
    },
    { name: 'all traffic', posture: sending({ traffic: seen('all-traffic') }) },
    { name: 'no Cloud NAT', posture: sending({ nat: seen(null) }) },
  ],
  fails: [
    { name: 'Direct VPC egress', posture: sending({}) },
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
  ],
});
