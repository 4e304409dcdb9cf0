import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The command that formats, initialises, validates and plans folders with the real terraform, offline:
 * named by TERRAFORM_CHECK, or beside this repository.
 */
function checkCommand(): string | undefined {
  return [
    process.env.TERRAFORM_CHECK,
    resolve(__dirname, '../../../shared/terraform-check/check'),
  ].find(command => command !== undefined && existsSync(command));
}

/** Whether the Terraform of a folder was checked, and if not, why. */
export type TerraformCheck =
  | { checked: true; output: string }
  | { checked: false; reason: string };

/** Checks the Terraform of a folder with an environment's values; rejects with the output when it fails. */
export async function checkTerraform(
  directory: string,
  valuesFile: string,
): Promise<TerraformCheck> {
  const command = checkCommand();
  if (!command) {
    return {
      checked: false,
      reason:
        'TERRAFORM_CHECK names no command that plans Terraform offline, so infra/ was not planned',
    };
  }
  const { stdout } = await run(command, ['--var-file', valuesFile, directory], {
    timeout: 120_000,
  });
  return { checked: true, output: stdout };
}
