import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { subnetTooSmall } from './subnetTooSmall';

function through(range: string) {
  return examplePosture({
    egress: { path: seen(exampleDirectVpc({ subnetRange: seen(range) })) },
  });
}

testRule(subnetTooSmall, {
  passes: [
    { name: 'default path', posture: examplePosture() },
    { name: 'exactly /26', posture: through('10.8.0.0/26') },
    {
      name: 'a connector lives in a /28',
      posture: examplePosture({ egress: { path: seen(exampleConnector()) } }),
    },
  ],
  fails: [
    { name: '/27', posture: through('10.8.0.0/27') },
    { name: '/28', posture: through('10.8.0.0/28') },
  ],
  notEvaluated: [
    {
      name: 'range unknown',
      posture: examplePosture({
        egress: {
          path: seen(
            exampleDirectVpc({
              subnetRange: missing('egress.vpc.subnetRange'),
            }),
          ),
        },
      }),
      missing: ['egress.vpc.subnetRange'],
    },
    {
      name: 'range unreadable',
      posture: through('fd20::/64'),
      missing: ['egress.vpc.subnetRange'],
    },
  ],
});
