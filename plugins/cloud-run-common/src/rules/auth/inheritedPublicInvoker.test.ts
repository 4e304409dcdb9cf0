import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../posture/testing/examplePosture';
import { testRule } from '../testing/testRule';
import { inheritedPublicInvoker } from './inheritedPublicInvoker';

testRule(inheritedPublicInvoker, {
  passes: [
    {
      name: 'nobody',
      posture: examplePosture({ auth: { invokers: seen([]) } }),
    },
    {
      name: 'a group of the organisation',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('group:ops@example.com', { scope: 'organization' }),
          ]),
        },
      }),
    },
    {
      name: 'public on the service itself',
      posture: examplePosture({
        auth: { invokers: seen([exampleGrant('allUsers')]) },
      }),
    },
    {
      name: 'a role that does not call',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('allUsers', {
              role: 'roles/viewer',
              scope: 'project',
            }),
          ]),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'two of them, beside one on the service',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('allUsers'),
            exampleGrant('allUsers', { scope: 'project' }),
            exampleGrant('allUsers', { scope: 'organization' }),
          ]),
        },
      }),
      values: {
        grants:
          'allUsers roles/run.invoker (project), allUsers roles/run.invoker (organization)',
      },
    },
    {
      name: 'allUsers on the project',
      posture: examplePosture({
        auth: {
          invokers: seen([exampleGrant('allUsers', { scope: 'project' })]),
        },
      }),
      values: { grants: 'allUsers roles/run.invoker (project)' },
    },
    {
      name: 'allAuthenticatedUsers on the folder',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('allAuthenticatedUsers', { scope: 'folder' }),
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
  ],
});
