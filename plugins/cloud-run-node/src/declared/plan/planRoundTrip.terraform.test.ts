import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  deploymentsOf,
  postureOfIntent,
} from 'backstage-plugin-cloud-run-common';
import { pairwiseDefinitions } from 'backstage-plugin-cloud-run-common/testing';
import { writeFiles } from '../../render/directory';
import { readInfra, renderInfra } from '../../render/__testUtils__/infra';
import { mixedEnvironments } from '../../render/__testUtils__/mixedEnvironments';
import { configurationOfPlan, servicesOfConfiguration } from '..';
import { TerraformPlanner } from '../__testUtils__/terraformPlan';
import { withoutEvidence } from '../__testUtils__/withoutEvidence';
import { asPlanned } from '../__testUtils__/asPlanned';

jest.setTimeout(15 * 60_000);

/** Every so many of the representatives is planned. */
const EVERY = Number(process.env.PLAN_EVERY ?? 4);

const DEFINITIONS = [
  mixedEnvironments,
  ...pairwiseDefinitions()
    .filter((_, index) => index % EVERY === 0)
    .map(({ definition }) => definition),
];

describe('reading a plan of what is generated', () => {
  const directory = createMockDirectory();

  it('gives the posture of the intent', async () => {
    const planner = await TerraformPlanner.start();
    if (!planner) {
      process.stderr.write(
        'NOT CHECKED: set TERRAFORM_CHECK to a command that serves a provider to terraform, offline\n',
      );
      return;
    }
    try {
      const skeleton = await readInfra();
      for (const [index, definition] of DEFINITIONS.entries()) {
        const [deployment] = deploymentsOf(definition);
        const { name } = deployment.environment;
        const folder = directory.resolve(`${index}`);
        await writeFiles(folder, await renderInfra(skeleton, definition));
        const plan = await planner.plan(folder, `environments/${name}.tfvars`);
        const { services, problems } = servicesOfConfiguration(
          configurationOfPlan(plan, 'plan.json'),
        );
        expect(problems).toEqual([]);
        expect(services).toHaveLength(1);
        const { posture } = services[0];
        expect({ index, posture: withoutEvidence(posture) }).toEqual({
          index,
          posture: withoutEvidence(asPlanned(postureOfIntent(deployment))),
        });
      }
    } finally {
      planner.stop();
    }
  });
});
