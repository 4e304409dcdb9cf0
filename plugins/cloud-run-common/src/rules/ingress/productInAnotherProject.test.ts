import { Caller, IngressPosture } from '../../posture';
import {
  examplePosture,
  exampleProduct,
  exampleWorkload,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { productInAnotherProject } from './productInAnotherProject';

function calledBy(callers: Caller[], ingress: Partial<IngressPosture> = {}) {
  return examplePosture({ ingress, callers: seen(callers) });
}

const abroad = exampleProduct({ name: 'weekly', project: seen('other') });

testRule(productInAnotherProject, {
  passes: [
    { name: 'no caller', posture: examplePosture() },
    { name: 'the same project', posture: calledBy([exampleProduct()]) },
    { name: 'a workload', posture: calledBy([exampleWorkload()]) },
    {
      name: 'ingress admits everybody',
      posture: calledBy([abroad], { setting: seen('all') }),
    },
    {
      name: 'one perimeter',
      posture: calledBy([
        exampleProduct({ project: seen('other'), sharesPerimeter: seen(true) }),
      ]),
    },
    {
      name: 'a custom domain, which is another matter',
      posture: calledBy([
        exampleProduct({
          project: seen('other'),
          address: seen('custom-domain'),
        }),
      ]),
    },
  ],
  fails: [
    {
      name: 'another project',
      posture: calledBy([exampleProduct(), abroad]),
      values: { callers: 'weekly' },
    },
    {
      name: 'ingress for load balancers',
      posture: calledBy([abroad], {
        setting: seen('internal-and-cloud-load-balancing'),
      }),
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
      posture: calledBy([abroad], { setting: missing('ingress.setting') }),
      missing: ['ingress.setting'],
    },

    {
      name: 'the caller’s project unknown',
      posture: calledBy([exampleProduct({ project: missing('project') })]),
      missing: ['project'],
    },
    {
      name: 'the perimeter unknown',
      posture: calledBy([
        exampleProduct({
          project: seen('other'),
          sharesPerimeter: missing('sharesPerimeter'),
        }),
      ]),
      missing: ['sharesPerimeter'],
    },
    {
      name: 'the service’s project unknown',
      posture: { ...calledBy([abroad]), service: { name: 'orders' } },
      missing: ['service.project'],
    },
  ],
});
