import { Caller, IngressPosture } from '../../posture';
import {
  examplePosture,
  exampleProduct,
  exampleWorkload,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { productNeedsDefaultUrl } from './productNeedsDefaultUrl';

function calledBy(callers: Caller[], ingress: Partial<IngressPosture>) {
  return examplePosture({ ingress, callers: seen(callers) });
}

const off = { defaultUrl: seen('disabled' as const) };

testRule(productNeedsDefaultUrl, {
  passes: [
    {
      name: 'the default URL is on',
      posture: calledBy([exampleProduct()], {}),
    },
    { name: 'no caller', posture: calledBy([], off) },
    { name: 'a workload', posture: calledBy([exampleWorkload()], off) },
    {
      name: 'a custom domain',
      posture: calledBy(
        [exampleProduct({ address: seen('custom-domain') })],
        off,
      ),
    },
  ],
  fails: [
    {
      name: 'deliveries to the default URL',
      posture: calledBy([exampleProduct()], off),
      values: { callers: 'nightly' },
    },
    {
      name: 'whatever ingress admits',
      posture: calledBy([exampleProduct({ product: 'pubsub' })], {
        ...off,
        setting: seen('all'),
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'callers unknown',
      posture: examplePosture({ ingress: off, callers: missing('callers') }),
      missing: ['callers'],
    },
    {
      name: 'the default URL unknown',
      posture: calledBy([exampleProduct()], {
        defaultUrl: missing('ingress.defaultUrl'),
      }),
      missing: ['ingress.defaultUrl'],
    },
    {
      name: 'the address unknown',
      posture: calledBy([exampleProduct({ address: missing('address') })], off),
      missing: ['address'],
    },
  ],
});
