import { Caller, EgressPosture, IngressPosture } from '../../posture';
import {
  conflictingPath,
  exampleConnector,
  exampleDirectVpc,
  exampleLoadBalancer,
  examplePosture,
  exampleProduct,
  exampleWorkload,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { callerOnAnotherSharedNetwork } from './callerOnAnotherSharedNetwork';

function calledBy(callers: Caller[], ingress: Partial<IngressPosture> = {}) {
  return examplePosture({ ingress, callers: seen(callers) });
}

const throughLoadBalancer = {
  setting: seen('internal-and-cloud-load-balancing' as const),
};

const external = seen([exampleLoadBalancer()]);

const internal = seen([
  exampleLoadBalancer({ type: seen('regional-internal') }),
]);

const host = seen({ hostProject: 'host', networkUser: seen(true) });

const onMain = seen(exampleDirectVpc());

const shared = exampleWorkload({ path: onMain, sharedVpc: host });

function sending(egress: Partial<EgressPosture>) {
  return examplePosture({ egress, callers: seen([shared]) });
}

testRule(callerOnAnotherSharedNetwork, {
  passes: [
    {
      name: 'the caller names no network',
      posture: calledBy([
        exampleWorkload({
          path: seen(exampleDirectVpc({ network: seen(null) })),
          sharedVpc: host,
        }),
      ]),
    },
    { name: 'no caller', posture: examplePosture() },
    { name: 'a product', posture: calledBy([exampleProduct()]) },
    {
      name: 'a caller without VPC egress',
      posture: calledBy([exampleWorkload({ sharedVpc: host })]),
    },
    {
      name: 'a network of the project itself',
      posture: calledBy([exampleWorkload({ path: onMain })]),
    },
    {
      name: 'ingress admits everybody',
      posture: calledBy([shared], { setting: seen('all') }),
    },
    {
      name: 'the same network',
      posture: sending({ path: onMain, sharedVpc: host }),
    },
    {
      name: 'the same network through a connector, written in full',
      posture: sending({
        path: seen(
          exampleConnector({
            network: seen('projects/host/global/networks/main'),
          }),
        ),
        sharedVpc: host,
      }),
    },
    {
      name: 'this service lives in the host project',
      posture: {
        ...calledBy([shared]),
        service: { name: 'orders', project: 'host' },
      },
    },
    {
      name: 'an internal load balancer',
      posture: calledBy([shared], { loadBalancers: internal }),
    },
    {
      name: 'an external load balancer lets it in',
      posture: calledBy([shared], {
        ...throughLoadBalancer,
        loadBalancers: external,
      }),
    },
  ],
  fails: [
    {
      name: 'a network whose name ends alike',
      posture: sending({
        path: seen(
          exampleDirectVpc({
            network: seen('projects/host/global/networks/rain'),
          }),
        ),
        sharedVpc: host,
      }),
    },
    {
      name: 'this service sends nothing there',
      posture: calledBy([exampleProduct(), shared]),
      values: { callers: 'web' },
    },
    {
      name: 'this service uses another network of the host project',
      posture: sending({
        path: seen(exampleDirectVpc({ network: seen('other') })),
        sharedVpc: host,
      }),
    },
    {
      name: 'a network of the same name in its own project',
      posture: sending({ path: onMain, sharedVpc: seen(null) }),
    },
    {
      name: 'a network of the same name in another host project',
      posture: sending({
        path: onMain,
        sharedVpc: seen({ hostProject: 'other', networkUser: seen(true) }),
      }),
    },
    {
      name: 'the network of a service that has both ways',
      posture: calledBy([
        exampleWorkload({ path: seen(conflictingPath()), sharedVpc: host }),
      ]),
    },
  ],
  notEvaluated: [
    {
      name: 'callers unknown',
      posture: examplePosture({ callers: missing('callers') }),
      missing: ['callers'],
    },
    {
      name: 'ingress unknown',
      posture: calledBy([shared], { setting: missing('ingress.setting') }),
      missing: ['ingress.setting'],
    },

    {
      name: 'the caller’s Shared VPC unknown',
      posture: calledBy([
        exampleWorkload({ sharedVpc: missing('egress.sharedVpc') }),
      ]),
      missing: ['egress.sharedVpc'],
    },
    {
      name: 'the caller’s path unknown',
      posture: calledBy([
        exampleWorkload({ path: missing('egress.path'), sharedVpc: host }),
      ]),
      missing: ['egress.path'],
    },
    {
      name: 'the caller’s network unknown',
      posture: calledBy([
        exampleWorkload({
          path: seen(exampleDirectVpc({ network: missing('network') })),
          sharedVpc: host,
        }),
      ]),
      missing: ['network'],
    },
    {
      name: 'the service’s own path unknown',
      posture: sending({ path: missing('egress.path'), sharedVpc: host }),
      missing: ['egress.path'],
    },
    {
      name: 'the service’s project unknown',
      posture: { ...calledBy([shared]), service: { name: 'orders' } },
      missing: ['service.project'],
    },
  ],
});
