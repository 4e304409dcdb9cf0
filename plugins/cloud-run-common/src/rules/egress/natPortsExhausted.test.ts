import { CloudNat, EgressPosture } from '../../posture';
import {
  exampleDirectVpc,
  exampleNat,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { natPortsExhausted } from './natPortsExhausted';

const few = { dynamicPorts: seen('disabled' as const) };

function sending(nat: Partial<CloudNat>, egress: Partial<EgressPosture> = {}) {
  return examplePosture({
    egress: {
      path: seen(exampleDirectVpc()),
      traffic: seen('all-traffic'),
      nat: seen(exampleNat(nat)),
      ...egress,
    },
  });
}

testRule(natPortsExhausted, {
  passes: [
    {
      name: 'default path',
      posture: sending(few, { path: seen({ kind: 'default' }) }),
    },
    {
      name: 'private ranges only',
      posture: sending(few, { traffic: seen('private-ranges-only') }),
    },
    { name: 'no Cloud NAT', posture: sending(few, { nat: seen(null) }) },
    {
      name: 'ports are added as needed',
      posture: sending({ minPortsPerVm: seen(32) }),
    },
    {
      name: 'one port more than few',
      posture: sending({ ...few, minPortsPerVm: seen(65) }),
    },
  ],
  fails: [
    {
      name: 'as many as nobody chose',
      posture: sending(few),
      values: { nat: 'nat', ports: 64 },
    },
  ],
  notEvaluated: [
    {
      name: 'path unknown',
      posture: sending(few, { path: missing('egress.path') }),
      missing: ['egress.path'],
    },
    {
      name: 'traffic unknown',
      posture: sending(few, { traffic: missing('egress.traffic') }),
      missing: ['egress.traffic'],
    },
    {
      name: 'Cloud NAT unknown',
      posture: sending(few, { nat: missing('egress.nat') }),
      missing: ['egress.nat'],
    },
    {
      name: 'ports unknown',
      posture: sending({ ...few, minPortsPerVm: missing('minPortsPerVm') }),
      missing: ['minPortsPerVm'],
    },
    {
      name: 'allocation unknown',
      posture: sending({ dynamicPorts: missing('dynamicPorts') }),
      missing: ['dynamicPorts'],
    },
  ],
});
