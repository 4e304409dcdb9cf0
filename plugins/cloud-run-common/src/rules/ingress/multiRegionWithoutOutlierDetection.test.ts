import {
  exampleLoadBalancer,
  exampleNeg,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { multiRegionWithoutOutlierDetection } from './multiRegionWithoutOutlierDetection';

function behind(changes: Parameters<typeof exampleLoadBalancer>[0]) {
  return examplePosture({
    ingress: { loadBalancers: seen([exampleLoadBalancer(changes)]) },
  });
}

const europe = exampleNeg({ region: seen('europe-west1') });

const twoRegions = { serverlessNegs: seen([exampleNeg(), europe]) };

testRule(multiRegionWithoutOutlierDetection, {
  passes: [
    { name: 'no load balancer', posture: examplePosture() },
    { name: 'one region', posture: behind({}) },
    { name: 'no region seen', posture: behind({ serverlessNegs: seen([]) }) },
    {
      name: 'twice the same region',
      posture: behind({ serverlessNegs: seen([exampleNeg(), exampleNeg()]) }),
    },
    {
      name: 'a broken region is left out',
      posture: behind({ ...twoRegions, outlierDetection: seen('enabled') }),
    },
    {
      name: 'IAP, which goes without outlier detection',
      posture: behind({ ...twoRegions, iap: seen('enabled') }),
    },
  ],
  fails: [
    {
      name: 'two regions',
      posture: behind(twoRegions),
      values: { loadBalancers: 'front' },
    },
    {
      name: 'the third is another',
      posture: behind({
        serverlessNegs: seen([exampleNeg(), exampleNeg(), europe]),
      }),
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
      name: 'a region unknown',
      posture: behind({
        serverlessNegs: seen([
          exampleNeg(),
          exampleNeg({ region: missing('region') }),
        ]),
      }),
      missing: ['region'],
    },
    {
      name: 'outlier detection unknown',
      posture: behind({
        ...twoRegions,
        outlierDetection: missing('outlierDetection'),
      }),
      missing: ['outlierDetection'],
    },
    {
      name: 'IAP unknown',
      posture: behind({ ...twoRegions, iap: missing('iap') }),
      missing: ['iap'],
    },
  ],
});
