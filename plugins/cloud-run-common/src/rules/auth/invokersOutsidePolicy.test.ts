import { PolicyInput } from '../../policy';
import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { invokersOutsidePolicy } from './invokersOutsidePolicy';

const policy: PolicyInput = {
  allowedInvokers: { invokerCheckDisabled: false, allUsers: false },
};

testRule(invokersOutsidePolicy, {
  passes: [
    {
      name: 'nobody',
      posture: examplePosture({ auth: { invokers: seen([]) } }),
      policy,
    },
    {
      name: 'no bounds',
      posture: examplePosture({ auth: { invokerCheck: seen('disabled') } }),
    },
    { name: 'within the bounds', posture: examplePosture(), policy },
    {
      name: 'the switch is allowed',
      posture: examplePosture({ auth: { invokerCheck: seen('disabled') } }),
      policy: { allowedInvokers: { allUsers: false } },
    },
    {
      name: 'allUsers may look and not call',
      posture: examplePosture({
        auth: {
          invokers: seen([exampleGrant('allUsers', { role: 'roles/viewer' })]),
        },
      }),
      policy,
    },
    {
      name: 'no bounds, nothing known',
      posture: examplePosture({
        auth: {
          invokerCheck: missing('auth.invokerCheck'),
          invokers: missing('auth.invokers'),
        },
      }),
    },
  ],
  fails: [
    {
      name: 'allAuthenticatedUsers beside a group',
      posture: examplePosture({
        auth: {
          invokers: seen([
            exampleGrant('group:shop@example.com'),
            exampleGrant('allAuthenticatedUsers'),
          ]),
        },
      }),
      policy,
    },
    {
      name: 'the check is off',
      posture: examplePosture({ auth: { invokerCheck: seen('disabled') } }),
      policy,
      values: { mechanism: 'invoker_iam_disabled' },
    },
    {
      name: 'allUsers',
      posture: examplePosture({
        auth: { invokers: seen([exampleGrant('allUsers')]) },
      }),
      policy,
      values: { mechanism: 'allUsers' },
    },
    {
      name: 'both',
      posture: examplePosture({
        auth: {
          invokerCheck: seen('disabled'),
          invokers: seen([exampleGrant('allUsers')]),
        },
      }),
      policy,
      values: { mechanism: 'invoker_iam_disabled, allUsers' },
    },
  ],
  notEvaluated: [
    {
      name: 'check unknown',
      posture: examplePosture({
        auth: { invokerCheck: missing('auth.invokerCheck') },
      }),
      policy,
      missing: ['auth.invokerCheck'],
    },
    {
      name: 'invokers unknown',
      posture: examplePosture({ auth: { invokers: missing('auth.invokers') } }),
      policy,
      missing: ['auth.invokers'],
    },
  ],
});
