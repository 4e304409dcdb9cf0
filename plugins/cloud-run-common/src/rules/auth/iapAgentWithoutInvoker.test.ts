import { InvokerGrant } from '../../posture';
import {
  exampleGrant,
  exampleLoadBalancer,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapAgentWithoutInvoker } from './iapAgentWithoutInvoker';

const AGENT = 'serviceAccount:service-1@gcp-sa-iap.iam.gserviceaccount.com';

const iapAtLoadBalancer = {
  setting: seen('internal-and-cloud-load-balancing' as const),
  loadBalancers: seen([
    exampleLoadBalancer({
      iap: seen('enabled'),
      iapAccessors: seen(['group:shop@example.com']),
    }),
  ]),
};

function withIap(invokers: InvokerGrant[]) {
  return examplePosture({
    auth: { iap: seen('enabled'), invokers: seen(invokers) },
  });
}

testRule(iapAgentWithoutInvoker, {
  passes: [
    {
      name: 'allAuthenticatedUsers cover the agent',
      posture: withIap([exampleGrant('allAuthenticatedUsers')]),
    },
    {
      name: 'the agent beside people',
      posture: withIap([
        exampleGrant('group:shop@example.com'),
        exampleGrant(AGENT),
      ]),
    },
    { name: 'no IAP', posture: examplePosture() },
    { name: 'the agent is granted', posture: withIap([exampleGrant(AGENT)]) },
    {
      name: 'allUsers covers the agent',
      posture: withIap([exampleGrant('allUsers')]),
    },
    {
      name: 'the check is off',
      posture: examplePosture({
        auth: { iap: seen('enabled'), invokerCheck: seen('disabled') },
      }),
    },
  ],
  fails: [
    { name: 'nobody is granted', posture: withIap([]) },
    {
      name: 'only people are granted',
      posture: withIap([exampleGrant('group:shop@example.com')]),
    },
    {
      name: 'the agent may look and not call',
      posture: withIap([exampleGrant(AGENT, { role: 'roles/viewer' })]),
    },
    {
      name: 'IAP at the load balancer',
      posture: examplePosture({ ingress: iapAtLoadBalancer }),
    },
  ],
  notEvaluated: [
    {
      name: 'invokers unknown',
      posture: examplePosture({
        auth: { iap: seen('enabled'), invokers: missing('auth.invokers') },
      }),
      missing: ['auth.invokers'],
    },
    {
      name: 'IAP unknown',
      posture: examplePosture({ auth: { iap: missing('auth.iap') } }),
      missing: ['auth.iap'],
    },
  ],
});
