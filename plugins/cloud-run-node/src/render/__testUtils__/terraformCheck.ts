import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { execFile } from 'node:child_process';
import fs from 'fs-extra';
import { promisify } from 'node:util';

const run = promisify(execFile);

const BESIDE_THE_REPOSITORY = resolvePackagePath(
  'backstage-plugin-cloud-run-node',
  '../../../shared/terraform-check/check',
);

/**
 * The command that formats, initialises, validates and plans folders with the real terraform, offline:
 * named by TERRAFORM_CHECK, or beside this repository.
 */
export function terraformCheckCommand(): string | undefined {
  return [process.env.TERRAFORM_CHECK, BESIDE_THE_REPOSITORY].find(
    command => command !== undefined && fs.existsSync(command),
  );
}

/** Describes what needs the command; without one, it shows as skipped. */
export const describePlans = terraformCheckCommand() ? describe : describe.skip;

/** The folders that the command refuses, each with what it says about them. */
export async function refusedFolders(
  command: string,
  folders: readonly string[],
): Promise<string> {
  try {
    await run(command, [...folders], { maxBuffer: 2 ** 28 });
    return '';
  } catch (error) {
    const output = `${Object(error).stdout}\n${Object(error).stderr}`;
    return output.replace(/^ok .*\n/gm, '').slice(0, 10_000);
  }
}
