import {
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { backendSettingsNotSupported } from './backendSettingsNotSupported';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

testRule(backendSettingsNotSupported, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'only what is supported', posture: behind({}) },
  ],
  fails: [
    {
      name: 'a timeout and a health check',
      posture: behind({
        unsupportedSettings: seen(['timeout_sec', 'health_checks']),
      }),
      values: { settings: 'timeout_sec, health_checks' },
    },
    {
      name: 'the same setting at two load balancers, and one not seen',
      posture: examplePosture({
        ingress: {
          loadBalancers: seen([
            exampleLoadBalancer({ unsupportedSettings: seen(['port_name']) }),
            exampleLoadBalancer({ unsupportedSettings: seen(['port_name']) }),
            exampleLoadBalancer({
              unsupportedSettings: missing('unsupportedSettings'),
            }),
          ]),
        },
      }),
      values: { settings: 'port_name' },
    },
  ],
  notEvaluated: [
    {
      name: 'load balancers unknown',
      posture: examplePosture({
        ingress: { loadBalancers: missing('ingress.loadBalancers') },
      }),
      missing: ['ingress.loadBalancers'],
    },
    {
      name: 'settings unknown',
      posture: behind({ unsupportedSettings: missing('unsupportedSettings') }),
      missing: ['unsupportedSettings'],
    },
  ],
});
