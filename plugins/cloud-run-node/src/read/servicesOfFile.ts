import { InputError, toError } from '@backstage/errors';
import { posix } from 'node:path';
import { FileAccess, ReadLimits } from 'backstage-cloud-run-terraform';
import { DeclaredServices, servicesOfConfiguration } from '../posture';
import { configurationOfPlan } from '../sources';
import { servicesOfManifest } from '../sources/manifest';
import { fileText } from './fileText';
import { ReadServices, ReadServicesOptions } from './readServices';
import { boundedFiles, withEntities } from './servicesOfFolder';
import { terraformInFolder } from './terraformFolder';

/** A file that is asked for by name may be longer than one that is found, and hold the services of an organisation. */
const FILE_LIMITS = { fileBytes: 64_000_000, instances: 100_000 };

function isTerraform(path: string): boolean {
  return /\.tf(\.json)?$/.test(path);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is what `terraform show -json` prints. */
function isShown(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'format_version' in value
  );
}

function declaredInPlan(
  plan: unknown,
  path: string,
  limits: Partial<ReadLimits>,
): DeclaredServices {
  try {
    return servicesOfConfiguration(configurationOfPlan(plan, path, limits));
  } catch (error) {
    throw new InputError(
      `${path} could not be read: ${toError(error).message}`,
    );
  }
}

async function textOf(
  access: FileAccess,
  path: string,
  { fileBytes }: { fileBytes: number },
): Promise<string> {
  let contents: Uint8Array;
  try {
    contents = await access.read(path, fileBytes);
  } catch (error) {
    throw new InputError(
      `${path} could not be read: ${toError(error).message}`,
    );
  }
  if (contents.length > fileBytes) {
    throw new InputError(
      `${path} could not be read: it is longer than ${fileBytes} bytes.`,
    );
  }
  return fileText(contents, path);
}

/** What a Terraform file declares: its folder is read as a whole, since the files of a module are one. */
async function terraformInFile(
  access: FileAccess,
  path: string,
  directory: string,
  options: ReadServicesOptions,
): Promise<DeclaredServices> {
  const read = await terraformInFolder(access, directory, options);
  return {
    ...read,
    services: read.services.filter(({ at }) => at?.path === path),
  };
}

async function declaredInFile(
  access: FileAccess,
  path: string,
  directory: string,
  options: ReadServicesOptions,
): Promise<DeclaredServices> {
  if (isTerraform(path)) {
    return terraformInFile(access, path, directory, options);
  }
  const limits = { ...FILE_LIMITS, ...options.limits };
  const text = await textOf(access, path, limits);
  const value = /^\s*\{/.test(text) ? parseJson(text) : undefined;
  return isShown(value)
    ? declaredInPlan(value, path, limits)
    : servicesOfManifest(text, path, limits);
}

/**
 * The services that a file declares: a plan as `terraform show -json` prints it, a manifest in YAML or JSON, or a file
 * of Terraform, which is read together with the others of its folder.
 *
 * @param path - the file, as a path inside the root of the files
 *
 * @throws InputError that says why the file cannot be read
 *
 * @public
 */
export async function servicesOfFile(
  access: FileAccess,
  path: string,
  options: ReadServicesOptions = {},
): Promise<ReadServices> {
  const folder = posix.dirname(path);
  const directory = folder === '.' ? '' : folder;
  const files = boundedFiles(access, options);
  return withEntities(files, directory, [
    await declaredInFile(access, path, directory, options),
  ]);
}
