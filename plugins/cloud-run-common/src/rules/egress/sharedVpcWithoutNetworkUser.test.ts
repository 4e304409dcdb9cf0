import { Fact } from '../../facts';
import { EgressPosture } from '../../posture';
import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { sharedVpcWithoutNetworkUser } from './sharedVpcWithoutNetworkUser';

const shared = (networkUser: Fact<boolean>) =>
  seen({ hostProject: 'host', networkUser });

function sending(egress: Partial<EgressPosture>) {
  return examplePosture({
    egress: {
      path: seen(exampleDirectVpc()),
      sharedVpc: shared(seen(false)),
      ...egress,
    },
  });
}

testRule(sharedVpcWithoutNetworkUser, {
  passes: [
    {
      name: 'default path',
      posture: sending({ path: seen({ kind: 'default' }) }),
    },
    {
      name: 'a network of the project itself',
      posture: sending({ sharedVpc: seen(null) }),
    },
    {
      name: 'the agent may use it',
      posture: sending({ sharedVpc: shared(seen(true)) }),
    },
    {
      name: 'a connector, which asks for other roles',
      posture: sending({ path: seen(exampleConnector()) }),
    },
  ],
  fails: [
    {
      name: 'the agent may not',
      posture: sending({}),
      values: { hostProject: 'host' },
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: sending({ path: missing('egress.path') }),
      missing: ['egress.path'],
    },
    {
      name: 'Shared VPC unknown',
      posture: sending({ sharedVpc: missing('egress.sharedVpc') }),
      missing: ['egress.sharedVpc'],
    },
    {
      name: 'the grant unknown',
      posture: sending({ sharedVpc: shared(missing('networkUser')) }),
      missing: ['networkUser'],
    },
  ],
});
