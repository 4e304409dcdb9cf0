import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { authoritativePolicy } from './authoritativePolicy';

function granting(...kinds: ('member' | 'binding' | 'policy')[]) {
  return examplePosture({ terraform: { grantResources: seen(kinds) } });
}

testRule(authoritativePolicy, {
  passes: [
    { name: 'no grant', posture: granting() },
    { name: 'members', posture: granting('member') },
    { name: 'members and bindings', posture: granting('member', 'binding') },
    { name: 'a policy alone', posture: granting('policy') },
  ],
  fails: [
    { name: 'a policy and members', posture: granting('member', 'policy') },
    { name: 'a policy and bindings', posture: granting('policy', 'binding') },
  ],
  notEvaluated: [
    {
      name: 'no Terraform seen',
      posture: examplePosture({
        terraform: { grantResources: missing('terraform.grantResources') },
      }),
      missing: ['terraform.grantResources'],
    },
  ],
});
