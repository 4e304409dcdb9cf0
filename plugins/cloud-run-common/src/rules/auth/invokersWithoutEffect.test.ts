import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { invokersWithoutEffect } from './invokersWithoutEffect';

const anyone = { invokerCheck: seen('disabled' as const) };

testRule(invokersWithoutEffect, {
  passes: [
    { name: 'the check is on', posture: examplePosture() },
    {
      name: 'no invokers',
      posture: examplePosture({ auth: { ...anyone, invokers: seen([]) } }),
    },
    {
      name: 'grants of the project',
      posture: examplePosture({
        auth: {
          ...anyone,
          invokers: seen([
            exampleGrant('group:ops@example.com', { scope: 'project' }),
          ]),
        },
      }),
    },
    {
      name: 'a role that is granted for more than calling',
      posture: examplePosture({
        auth: {
          ...anyone,
          invokers: seen([
            exampleGrant('group:ops@example.com', { role: 'roles/run.admin' }),
          ]),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'two invokers beside an administrator',
      posture: examplePosture({
        auth: {
          ...anyone,
          invokers: seen([
            exampleGrant('group:ops@example.com', { role: 'roles/run.admin' }),
            exampleGrant('user:a@example.com'),
            exampleGrant('user:b@example.com'),
          ]),
        },
      }),
      values: { members: 'user:a@example.com, user:b@example.com' },
    },
    {
      name: 'a named invoker',
      posture: examplePosture({ auth: anyone }),
      values: { members: 'group:shop@example.com' },
    },
    {
      name: 'allUsers',
      posture: examplePosture({
        auth: { ...anyone, invokers: seen([exampleGrant('allUsers')]) },
      }),
      values: { members: 'allUsers' },
    },
    {
      name: 'the newer role',
      posture: examplePosture({
        auth: {
          ...anyone,
          invokers: seen([
            exampleGrant('user:a@example.com', {
              role: 'roles/run.servicesInvoker',
            }),
          ]),
        },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'check unknown',
      posture: examplePosture({
        auth: { invokerCheck: missing('auth.invokerCheck') },
      }),
      missing: ['auth.invokerCheck'],
    },
    {
      name: 'invokers unknown',
      posture: examplePosture({
        auth: { ...anyone, invokers: missing('auth.invokers') },
      }),
      missing: ['auth.invokers'],
    },
  ],
});
