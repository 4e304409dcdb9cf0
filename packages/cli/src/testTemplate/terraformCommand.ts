import { writeFiles } from 'backstage-plugin-cloud-run-node';
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Generated } from './trial';

/** So many folders are given to the command at a time. */
const AT_ONCE = 10;

/** Writes the Terraform of a trial for one of its environments, whose values terraform reads by itself. */
async function writeTerraform(
  directory: string,
  { files, deployments }: Generated,
  index: number,
): Promise<string[]> {
  const { environment } = deployments[index % deployments.length];
  const target = join(directory, `${index + 1}`);
  await writeFiles(target, files);
  const folders = new Set(
    files
      .filter(({ path }) => /\.tf$/.test(path))
      .map(({ path }) => dirname(path)),
  );
  for (const { path } of files) {
    const folder = [...folders].find(candidate =>
      path.startsWith(candidate === '.' ? '' : `${candidate}/`),
    );
    if (folder !== undefined && path.endsWith(`/${environment.name}.tfvars`)) {
      await copyFile(
        join(target, path),
        join(target, folder, 'terraform.tfvars'),
      );
    }
  }
  return [...folders].map(folder => join(target, folder));
}

function call(
  command: string,
  folders: readonly string[],
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      [...folders],
      { maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') {
          reject(new Error(`${command} could not be called: ${error.message}`));
        } else {
          resolve(error ? `${stdout}${stderr}` : undefined);
        }
      },
    );
  });
}

/** What a command that is given folders of Terraform has to say against what a template made. */
export async function refusedByCommand(
  command: string,
  generated: readonly Generated[],
): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'cloud-run-template-'));
  try {
    const folders: string[] = [];
    for (const [index, one] of generated.entries()) {
      folders.push(...(await writeTerraform(directory, one, index)));
    }
    const refused: string[] = [];
    for (let at = 0; at < folders.length; at += AT_ONCE) {
      const output = await call(command, folders.slice(at, at + AT_ONCE));
      if (output !== undefined) {
        refused.push(output.split(`${directory}/`).join(''));
      }
    }
    return refused;
  } finally {
    await rm(directory, { recursive: true });
  }
}
