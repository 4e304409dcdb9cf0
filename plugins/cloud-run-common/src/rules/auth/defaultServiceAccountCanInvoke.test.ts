import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { defaultServiceAccountCanInvoke } from './defaultServiceAccountCanInvoke';

const COMPUTE = 'serviceAccount:1-compute@developer.gserviceaccount.com';

testRule(defaultServiceAccountCanInvoke, {
  passes: [
    {
      name: 'nobody',
      posture: examplePosture({ auth: { invokers: seen([]) } }),
    },
    ...[
      'deleted:serviceAccount:shop@appspot.gserviceaccount.com',
      'serviceAccount:shop@appspot.gserviceaccount.com?uid=1',
      'serviceAccount:-compute@developer.gserviceaccount.com',
      'serviceAccount:web1-compute@developer.gserviceaccount.com',
    ].map(member => ({
      name: `${member} is none`,
      posture: examplePosture({
        auth: { invokers: seen([exampleGrant(member)]) },
      }),
    })),
    { name: 'a group', posture: examplePosture() },
    {
      name: 'a service account of its own',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('serviceAccount:web@shop.iam.gserviceaccount.com'),
          ]),
        },
      }),
    },
    {
      name: 'a default account that may only look',
      posture: examplePosture({
        auth: {
          invokers: seen([exampleGrant(COMPUTE, { role: 'roles/viewer' })]),
        },
      }),
    },
    {
      name: 'the check is off, so nobody is asked',
      posture: examplePosture({
        auth: {
          invokerCheck: seen('disabled'),
          invokers: seen([exampleGrant(COMPUTE)]),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'both, and a group',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('group:shop@example.com'),
            exampleGrant(COMPUTE),
            exampleGrant('serviceAccount:shop@appspot.gserviceaccount.com'),
          ]),
        },
      }),
      values: {
        grants: `${COMPUTE} (roles/run.invoker), serviceAccount:shop@appspot.gserviceaccount.com (roles/run.invoker)`,
      },
    },
    {
      name: 'the default compute account as editor',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant(COMPUTE, { role: 'roles/editor', scope: 'project' }),
          ]),
        },
      }),
      values: { grants: `${COMPUTE} (roles/editor)` },
    },
    {
      name: 'the App Engine account',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('serviceAccount:shop@appspot.gserviceaccount.com'),
          ]),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'invokers unknown',
      posture: examplePosture({ auth: { invokers: missing('auth.invokers') } }),
      missing: ['auth.invokers'],
    },
    {
      name: 'check unknown',
      posture: examplePosture({
        auth: {
          invokerCheck: missing('auth.invokerCheck'),
          invokers: seen([exampleGrant(COMPUTE)]),
        },
      }),
      missing: ['auth.invokerCheck'],
    },
  ],
});
