import {
  exampleLoadBalancer,
  exampleNeg,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { serverlessNegElsewhere } from './serverlessNegElsewhere';

function withNegs(...negs: ReturnType<typeof exampleNeg>[]) {
  return examplePosture({
    ingress: {
      loadBalancers: seen([
        exampleLoadBalancer({ serverlessNegs: seen(negs) }),
      ]),
    },
  });
}

function at(
  place: { project?: string; location?: string },
  ...negs: ReturnType<typeof exampleNeg>[]
) {
  return { ...withNegs(...negs), service: { name: 'orders', ...place } };
}

const europe = exampleNeg({ region: seen('europe-west1') });

testRule(serverlessNegElsewhere, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'beside the service', posture: withNegs(exampleNeg()) },
    { name: 'no NEG seen', posture: withNegs() },
    {
      name: 'one NEG per region, one of them here',
      posture: withNegs(europe, exampleNeg()),
    },
    {
      name: 'a service of several regions',
      posture: at(
        { project: 'shop', location: 'global' },
        europe,
        exampleNeg(),
      ),
    },
  ],
  fails: [
    {
      name: 'another region',
      posture: withNegs(europe),
      values: { loadBalancers: 'front' },
    },
    { name: 'two other regions', posture: withNegs(europe, europe) },
    {
      name: 'another project',
      posture: withNegs(exampleNeg({ project: seen('other') })),
    },
    {
      name: 'another project, for a service of several regions',
      posture: at(
        { project: 'shop', location: 'global' },
        exampleNeg({ project: seen('other') }),
      ),
    },
    {
      name: 'another region, with the project not known',
      posture: at({ location: 'asia-northeast1' }, europe),
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
      name: 'region unknown',
      posture: withNegs(exampleNeg({ region: missing('region') })),
      missing: ['region'],
    },
    {
      name: 'project unknown',
      posture: withNegs(exampleNeg({ project: missing('project') })),
      missing: ['project'],
    },
    {
      name: 'where the service is unknown',
      posture: at({}, exampleNeg()),
      missing: ['service.project', 'service.location'],
    },
  ],
});
