import { Connector } from '../../posture';
import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { connectorNotReady } from './connectorNotReady';

function through(changes: Partial<Connector>) {
  return examplePosture({ egress: { path: seen(exampleConnector(changes)) } });
}

testRule(connectorNotReady, {
  passes: [
    { name: 'no connector', posture: examplePosture() },
    {
      name: 'Direct VPC egress',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
    { name: 'it is ready', posture: through({}) },
    {
      name: 'it is being created',
      posture: through({ state: seen('creating') }),
    },
  ],
  fails: [
    {
      name: 'it is missing',
      posture: through({ state: seen('missing') }),
      values: { connector: 'to-main' },
    },
    {
      name: 'it is in an error state',
      posture: through({ state: seen('error') }),
    },
    {
      name: 'it is being deleted',
      posture: through({ state: seen('deleting') }),
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      missing: ['egress.path'],
    },
    {
      name: 'state unknown',
      posture: through({ state: missing('state') }),
      missing: ['state'],
    },
  ],
});
