import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  pairwiseDefinitions,
  sampleDefinitions,
} from 'backstage-plugin-cloud-run-common/testing';
import fs from 'fs-extra';
import { writeFiles } from './directory';
import { readInfra, renderInfra } from './testing/infra';
import {
  refusedFolders,
  terraformCheckCommand,
} from './testing/terraformCheck';

jest.setTimeout(15 * 60_000);

/** How many folders are checked at the same time. */
const AT_ONCE = 2;

const DEFINITIONS = [
  ...pairwiseDefinitions().map(({ definition }) => definition),
  ...sampleDefinitions(
    Number(process.env.TERRAFORM_CHECK_SEED ?? 1),
    Number(process.env.TERRAFORM_CHECK_SAMPLES ?? 20),
  ),
];

describe('the Terraform of the service template', () => {
  const directory = createMockDirectory();
  const command = terraformCheckCommand();

  /** Renders every definition for one of its environments, whose values terraform then reads by itself. */
  async function writeFolders(): Promise<string[]> {
    const skeleton = await readInfra();
    const folders: string[] = [];
    for (const [index, definition] of DEFINITIONS.entries()) {
      const { environments } = definition;
      const { name } = environments[index % environments.length];
      const folder = directory.resolve(`${index}-${name}`);
      await writeFiles(folder, await renderInfra(skeleton, definition));
      await fs.copy(
        `${folder}/environments/${name}.tfvars`,
        `${folder}/terraform.tfvars`,
      );
      folders.push(folder);
    }
    return folders;
  }

  it(
    command
      ? 'is planned by terraform without an error, whatever the network'
      : 'was NOT planned: TERRAFORM_CHECK names no command that plans folders offline',
    async () => {
      if (!command) {
        // Nobody should take a pipeline for green that checked nothing.
        expect(process.env.CI ?? '').toBe('');
        return;
      }
      const [first, ...others] = await writeFolders();
      // The first run may still have to install what the others share.
      expect(await refusedFolders(command, [first])).toBe('');
      const refused = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, share) =>
          refusedFolders(
            command,
            others.filter((_folder, index) => index % AT_ONCE === share),
          ),
        ),
      );
      expect(refused.join('')).toBe('');
    },
  );
});
