import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  pairwiseDefinitions,
  sampleDefinitions,
} from 'backstage-plugin-cloud-run-common/testUtils';
import fs from 'fs-extra';
import { writeFiles } from './directory';
import { readInfra, renderInfra } from './__testUtils__/infra';
import { mixedEnvironments } from './__testUtils__/mixedEnvironments';
import {
  describePlans,
  refusedFolders,
  terraformCheckCommand,
} from './__testUtils__/terraformCheck';

jest.setTimeout(15 * 60_000);

/** How many folders are checked at the same time. */
const AT_ONCE = 2;

/** Each is checked with one of its environments; the list holds both of the mixed ones. */
const DEFINITIONS = [
  mixedEnvironments,
  mixedEnvironments,
  ...pairwiseDefinitions().map(({ definition }) => definition),
  ...sampleDefinitions(
    Number(process.env.TERRAFORM_CHECK_SEED ?? 1),
    Number(process.env.TERRAFORM_CHECK_SAMPLES ?? 20),
  ),
];

const command = terraformCheckCommand() ?? '';

describePlans('the Terraform of the service template', () => {
  const directory = createMockDirectory();

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

  it('is planned by terraform without an error, whatever the network', async () => {
    const [first, ...others] = await writeFolders();
    // The first run may still have to install what the others share.
    const refused = [await refusedFolders(command, [first])];
    const shares = Array.from({ length: AT_ONCE }, (_, share) =>
      others.filter((_folder, index) => index % AT_ONCE === share),
    );
    refused.push(
      ...(await Promise.all(
        shares.map(share => refusedFolders(command, share)),
      )),
    );
    expect(refused.join('')).toBe('');
  });
});
