import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { defaultServiceAccount } from './defaultServiceAccount';

testRule(defaultServiceAccount, {
  passes: [
    ...[
      'x1-compute@developer.gserviceaccount.com',
      '-compute@developer.gserviceaccount.com',
      '1-compute@developer.gserviceaccount.com.example.com',
    ].map(account => ({
      name: `${account} is none`,
      posture: examplePosture({ runtime: { serviceAccount: seen(account) } }),
    })),
    { name: 'one of its own', posture: examplePosture() },
    {
      name: 'one that is only named like it',
      posture: examplePosture({
        runtime: {
          serviceAccount: seen('compute@shop.iam.gserviceaccount.com'),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'none chosen',
      posture: examplePosture({ runtime: { serviceAccount: seen('default') } }),
    },
    {
      name: 'written out',
      posture: examplePosture({
        runtime: {
          serviceAccount: seen('123-compute@developer.gserviceaccount.com'),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'unknown',
      posture: examplePosture({
        runtime: { serviceAccount: missing('runtime.serviceAccount') },
      }),
      missing: ['runtime.serviceAccount'],
    },
  ],
});
