import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  ServiceDefinition,
  deploymentsOf,
  postureOfIntent,
} from 'backstage-plugin-cloud-run-common';
import {
  pairwiseDefinitions,
  sampleDefinitions,
} from 'backstage-plugin-cloud-run-common/testUtils';
import { writeFiles } from '../../render/directory';
import { readInfra, renderInfra } from '../../render/__testUtils__/infra';
import { mixedEnvironments } from '../../render/__testUtils__/mixedEnvironments';
import { describePlans } from '../../render/__testUtils__/terraformCheck';
import { servicesOfConfiguration } from '../../posture';
import { configurationOfPlan } from './configurationOfPlan';
import { TerraformPlanner } from '../terraform/__testUtils__/terraformPlan';
import { withoutEvidence } from '../terraform/__testUtils__/withoutEvidence';
import { asPlanned } from '../terraform/__testUtils__/asPlanned';

jest.setTimeout(15 * 60_000);

/** How many folders are planned at the same time. */
const AT_ONCE = 2;

const DEFINITIONS = [
  mixedEnvironments,
  ...pairwiseDefinitions().map(({ definition }) => definition),
  ...sampleDefinitions(
    Number(process.env.PLAN_SEED ?? 3),
    Number(process.env.PLAN_SAMPLES ?? 300),
  ),
];

describePlans('reading a plan of what is generated', () => {
  const directory = createMockDirectory();

  it('gives the posture of the intent', async () => {
    const planner = await TerraformPlanner.start();
    const skeleton = await readInfra();
    const readPlan = async (definition: ServiceDefinition, index: number) => {
      const [deployment] = deploymentsOf(definition);
      const { name } = deployment.environment;
      const folder = directory.resolve(`${index}`);
      await writeFiles(folder, await renderInfra(skeleton, definition));
      const plan = await planner.plan(folder, `environments/${name}.tfvars`);
      const { services, problems } = servicesOfConfiguration(
        configurationOfPlan(plan, 'plan.json'),
      );
      expect({
        index,
        problems,
        postures: services.map(({ posture }) => withoutEvidence(posture)),
      }).toEqual({
        index,
        problems: [],
        postures: [withoutEvidence(asPlanned(postureOfIntent(deployment)))],
      });
    };
    try {
      for (let at = 0; at < DEFINITIONS.length; at += AT_ONCE) {
        await Promise.all(
          DEFINITIONS.slice(at, at + AT_ONCE).map((definition, offset) =>
            readPlan(definition, at + offset),
          ),
        );
      }
    } finally {
      planner.stop();
    }
  });
});
