import {
  examplePosture,
  exampleProduct,
  exampleWorkload,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapBlocksDeliveries } from './iapBlocksDeliveries';

const iap = { iap: seen('enabled' as const) };

testRule(iapBlocksDeliveries, {
  passes: [
    {
      name: 'no IAP',
      posture: examplePosture({ callers: seen([exampleProduct()]) }),
    },
    { name: 'no caller', posture: examplePosture({ auth: iap }) },
    {
      name: 'a workload',
      posture: examplePosture({
        auth: iap,
        callers: seen([exampleWorkload()]),
      }),
    },
  ],
  fails: [
    {
      name: 'two products',
      posture: examplePosture({
        auth: iap,
        callers: seen([exampleProduct(), exampleProduct({ name: 'weekly' })]),
      }),
      values: { callers: 'nightly, weekly' },
    },
    {
      name: 'a product',
      posture: examplePosture({
        auth: iap,
        callers: seen([exampleWorkload(), exampleProduct()]),
      }),
      values: { callers: 'nightly' },
    },
  ],
  notEvaluated: [
    {
      name: 'callers unknown',
      posture: examplePosture({ auth: iap, callers: missing('callers') }),
      missing: ['callers'],
    },
    {
      name: 'IAP unknown',
      posture: examplePosture({
        auth: { iap: missing('auth.iap') },
        callers: seen([exampleProduct()]),
      }),
      missing: ['auth.iap'],
    },
  ],
});
