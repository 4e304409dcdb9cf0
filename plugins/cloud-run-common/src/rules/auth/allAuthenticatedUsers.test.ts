import {
  exampleGrant,
  examplePosture,
  inPart,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { allAuthenticatedUsers } from './allAuthenticatedUsers';

testRule(allAuthenticatedUsers, {
  passes: [
    {
      name: 'nobody',
      posture: examplePosture({ auth: { invokers: seen([]) } }),
    },
    { name: 'a group', posture: examplePosture() },
    {
      name: 'a domain',
      posture: examplePosture({
        auth: { invokers: seen([exampleGrant('domain:example.com')]) },
      }),
    },
    {
      name: 'a role that does not call',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('allAuthenticatedUsers', { role: 'roles/viewer' }),
          ]),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'beside a group',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('group:shop@example.com'),
            exampleGrant('allAuthenticatedUsers'),
          ]),
        },
      }),
    },
    {
      name: 'beside others that are not known',
      posture: examplePosture({
        auth: {
          invokers: inPart(
            'auth.invokers',
            exampleGrant('allAuthenticatedUsers'),
          ),
        },
      }),
    },
    {
      name: 'on the service',
      posture: examplePosture({
        auth: { invokers: seen([exampleGrant('allAuthenticatedUsers')]) },
      }),
    },
    {
      name: 'as an editor of the folder',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('allAuthenticatedUsers', {
              role: 'roles/editor',
              scope: 'folder',
            }),
          ]),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'a group beside others that are not known',
      posture: examplePosture({
        auth: {
          invokers: inPart('auth.invokers', exampleGrant('group:a@x.example')),
        },
      }),
      missing: ['auth.invokers'],
    },
    {
      name: 'invokers unknown',
      posture: examplePosture({ auth: { invokers: missing('auth.invokers') } }),
      missing: ['auth.invokers'],
    },
  ],
});
