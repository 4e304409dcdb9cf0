import { createMockDirectory } from '@backstage/backend-test-utils';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fs from 'fs-extra';
import { Configuration, folderFiles } from 'backstage-cloud-run-terraform';
import { describePlans } from '../../render/__testUtils__/terraformCheck';
import { readTerraform } from '../terraform/readTerraform';
import { servicesOfConfiguration } from '../../posture';
import { configurationOfPlan } from './configurationOfPlan';
import { changes } from '../terraform/__testUtils__/changes';
import { TerraformPlanner } from '../terraform/__testUtils__/terraformPlan';

jest.setTimeout(10 * 60_000);

const FOLDER = join(__dirname, '../terraform/__fixtures__');

/** Whether terraform would fetch the code of a module, which it does where none was put beside the configuration. */
function fetchesModules(name: string, { moduleCalls }: Configuration): boolean {
  return (
    moduleCalls.some(({ source }) => !source?.startsWith('.')) &&
    !fs.existsSync(join(FOLDER, name, '.terraform'))
  );
}

describePlans('reading the plan of a fixture', () => {
  const directory = createMockDirectory();

  /** What reading the files of a fixture says otherwise than its plan; undefined where terraform cannot plan it. */
  async function contradictions(
    planner: TerraformPlanner,
    name: string,
  ): Promise<string[] | undefined> {
    const configuration = await readTerraform(folderFiles(join(FOLDER, name)));
    if (fetchesModules(name, configuration)) {
      return undefined;
    }
    const folder = directory.resolve(name);
    await fs.copy(join(FOLDER, name), folder);
    const plan = await planner.plan(folder).catch(() => undefined);
    if (plan === undefined) {
      return undefined;
    }
    const planned = servicesOfConfiguration(
      configurationOfPlan(plan, 'plan.json'),
    ).services;
    return servicesOfConfiguration(configuration)
      .services.flatMap(({ address, posture }) => {
        const same = planned.find(service => service.address === address);
        return same
          ? changes(posture, same.posture, `${name} ${address}`)
          : [`${name} ${address} is not in the plan`];
      })
      .filter(change => !change.endsWith('not unknown'));
  }

  it('contradicts nothing that reading its files gives', async () => {
    const planner = await TerraformPlanner.start();
    const found: string[][] = [];
    try {
      for (const name of readdirSync(FOLDER)) {
        const contradicting = await contradictions(planner, name);
        found.push(...(contradicting ? [contradicting] : []));
      }
    } finally {
      planner.stop();
    }
    expect(found.flat()).toEqual([]);
    expect(found.length).toBeGreaterThan(35);
  });
});
