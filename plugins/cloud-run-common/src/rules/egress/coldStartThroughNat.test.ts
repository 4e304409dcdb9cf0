import {
  exampleConnector,
  exampleDirectVpc,
  exampleNat,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { coldStartThroughNat } from './coldStartThroughNat';

const throughNat = {
  path: seen(exampleDirectVpc()),
  traffic: seen('all-traffic' as const),
  nat: seen(exampleNat()),
};

testRule(coldStartThroughNat, {
  passes: [
    {
      name: 'the default path, whatever else is set',
      posture: examplePosture({
        egress: { ...throughNat, path: seen({ kind: 'default' }) },
      }),
    },
    { name: 'default path', posture: examplePosture() },
    {
      name: 'one instance is kept',
      posture: examplePosture({
        egress: throughNat,
        runtime: { minInstances: seen(1) },
      }),
    },
    {
      name: 'a connector with Cloud NAT',
      posture: examplePosture({
        egress: { ...throughNat, path: seen(exampleConnector()) },
      }),
    },
    {
      name: 'private ranges only do not pass the Cloud NAT',
      posture: examplePosture({
        egress: { ...throughNat, traffic: seen('private-ranges-only') },
      }),
    },
    {
      name: 'no Cloud NAT is another finding',
      posture: examplePosture({ egress: { ...throughNat, nat: seen(null) } }),
    },
  ],
  fails: [
    { name: 'scales to zero', posture: examplePosture({ egress: throughNat }) },
  ],
  notEvaluated: [
    {
      name: 'minimum unknown',
      posture: examplePosture({
        egress: throughNat,
        runtime: { minInstances: missing('runtime.minInstances') },
      }),
      missing: ['runtime.minInstances'],
    },
    {
      name: 'Cloud NAT unknown',
      posture: examplePosture({
        egress: { ...throughNat, nat: missing('egress.nat') },
      }),
      missing: ['egress.nat'],
    },
  ],
});
