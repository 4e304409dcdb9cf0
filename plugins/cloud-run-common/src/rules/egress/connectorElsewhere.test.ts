import { Connector } from '../../posture';
import {
  exampleConnector,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { connectorElsewhere } from './connectorElsewhere';

function through(changes: Partial<Connector>) {
  return examplePosture({ egress: { path: seen(exampleConnector(changes)) } });
}

function at(location: string | undefined, changes: Partial<Connector>) {
  return { ...through(changes), service: { name: 'orders', location } };
}

const europe = { region: seen('europe-west1') };

testRule(connectorElsewhere, {
  passes: [
    { name: 'no connector', posture: examplePosture() },
    { name: 'the same region', posture: through({}) },
    { name: 'a service of several regions', posture: at('global', europe) },
  ],
  fails: [
    {
      name: 'another region',
      posture: through(europe),
      values: { connector: 'to-main' },
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: examplePosture({ egress: { path: missing('egress.path') } }),
      missing: ['egress.path'],
    },
    {
      name: 'region unknown',
      posture: through({ region: missing('region') }),
      missing: ['region'],
    },
    {
      name: 'where the service is unknown',
      posture: at(undefined, europe),
      missing: ['service.location'],
    },
  ],
});
