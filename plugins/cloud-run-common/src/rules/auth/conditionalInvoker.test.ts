import { InvokerGrant } from '../../posture';
import {
  exampleGrant,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { conditionalInvoker } from './conditionalInvoker';

const condition = 'request.time < timestamp("2027-01-01T00:00:00Z")';

function granted(
  grant: Partial<InvokerGrant>,
  kinds: ('member' | 'binding' | 'policy')[],
) {
  return examplePosture({
    auth: {
      invokers: seen([
        exampleGrant('group:shop@example.com'),
        exampleGrant('user:ann@example.com', grant),
      ]),
    },
    terraform: { grantResources: seen(kinds) },
  });
}

testRule(conditionalInvoker, {
  passes: [
    { name: 'no condition', posture: granted({}, ['binding', 'policy']) },
    { name: 'members one by one', posture: granted({ condition }, ['member']) },
    { name: 'no grant in Terraform', posture: granted({ condition }, []) },
    {
      name: 'a role that does not call',
      posture: granted({ condition, role: 'roles/viewer' }, ['policy']),
    },
    {
      name: 'a grant above the service',
      posture: granted({ condition, scope: 'project' }, ['policy']),
    },
  ],
  fails: [
    {
      name: 'a binding',
      posture: granted({ condition }, ['member', 'binding']),
    },
    { name: 'a policy', posture: granted({ condition }, ['policy']) },
  ],
  notEvaluated: [
    {
      name: 'invokers unknown',
      posture: examplePosture({
        auth: { invokers: missing('auth.invokers') },
        terraform: { grantResources: seen(['policy']) },
      }),
      missing: ['auth.invokers'],
    },
    {
      name: 'no Terraform seen',
      posture: examplePosture({
        auth: {
          invokers: seen([exampleGrant('user:ann@example.com', { condition })]),
        },
        terraform: { grantResources: missing('terraform.grantResources') },
      }),
      missing: ['terraform.grantResources'],
    },
  ],
});
