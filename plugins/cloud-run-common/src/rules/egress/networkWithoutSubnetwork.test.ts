import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { networkWithoutSubnetwork } from './networkWithoutSubnetwork';

testRule(networkWithoutSubnetwork, {
  passes: [
    { name: 'default path', posture: examplePosture() },
    {
      name: 'a connector has no subnetwork to name',
      posture: examplePosture({ egress: { path: seen(exampleConnector()) } }),
    },
    {
      name: 'a subnetwork',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
    {
      name: 'a subnetwork without its network',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc({ network: seen(null) })) },
      }),
    },
  ],
  fails: [
    {
      name: 'a network alone',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc({ subnetwork: seen(null) })) },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'subnetwork unknown',
      posture: examplePosture({
        egress: {
          path: seen(
            exampleDirectVpc({ subnetwork: missing('egress.subnetwork') }),
          ),
        },
      }),
      missing: ['egress.subnetwork'],
    },
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      missing: ['egress.path'],
    },
  ],
});
