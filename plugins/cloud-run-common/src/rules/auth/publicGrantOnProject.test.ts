import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { publicGrantOnProject } from './publicGrantOnProject';

const granted = (...invokers: ReturnType<typeof exampleGrant>[]) =>
  examplePosture({ auth: { invokers: seen(invokers) } });

testRule(publicGrantOnProject, {
  passes: [
    { name: 'nobody', posture: granted() },
    {
      name: 'everybody on the service',
      posture: granted(exampleGrant('allUsers')),
    },
    {
      name: 'everybody on the folder',
      posture: granted(exampleGrant('allUsers', { scope: 'folder' })),
    },
    {
      name: 'a group on the project',
      posture: granted(
        exampleGrant('group:shop@example.com', { scope: 'project' }),
      ),
    },
    {
      name: 'a role that does not call',
      posture: granted(
        exampleGrant('allUsers', { role: 'roles/viewer', scope: 'project' }),
      ),
    },
  ],
  fails: [
    {
      name: 'allUsers on the project',
      posture: granted(exampleGrant('allUsers', { scope: 'project' })),
      values: { grants: 'allUsers roles/run.invoker' },
    },
    {
      name: 'allAuthenticatedUsers on the project',
      posture: granted(
        exampleGrant('allAuthenticatedUsers', { scope: 'project' }),
      ),
      values: { grants: 'allAuthenticatedUsers roles/run.invoker' },
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
