import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
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
      name: 'what Google refuses on a project',
      posture: examplePosture({
        auth: {
          invokers: seen([exampleGrant('allUsers', { scope: 'project' })]),
        },
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
            exampleGrant('allUsers', { scope: 'folder' }),
            exampleGrant('allUsers', { scope: 'organization' }),
          ]),
        },
      }),
      values: {
        grants:
          'allUsers roles/run.invoker (folder), allUsers roles/run.invoker (organization)',
      },
    },
    {
      name: 'allUsers on the folder',
      posture: examplePosture({
        auth: {
          invokers: seen([exampleGrant('allUsers', { scope: 'folder' })]),
        },
      }),
      values: { grants: 'allUsers roles/run.invoker (folder)' },
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
