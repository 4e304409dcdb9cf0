import { Fact } from '../../facts';
import {
  conflictingPath,
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { networkMtu } from './networkMtu';

function through(mtu: Fact<number>) {
  return examplePosture({ egress: { path: seen(exampleDirectVpc({ mtu })) } });
}

testRule(networkMtu, {
  passes: [
    { name: 'default path', posture: examplePosture() },
    {
      name: 'a connector',
      posture: examplePosture({ egress: { path: seen(exampleConnector()) } }),
    },
    { name: 'the usual one', posture: through(seen(1460)) },
  ],
  fails: [
    {
      name: 'beside a connector',
      posture: examplePosture({
        egress: { path: seen(conflictingPath({ mtu: seen(1500) })) },
      }),
    },
    { name: 'a larger one', posture: through(seen(1500)) },
    { name: 'a smaller one', posture: through(seen(1300)) },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      missing: ['egress.path'],
    },
    { name: 'not seen', posture: through(missing('mtu')), missing: ['mtu'] },
  ],
});
