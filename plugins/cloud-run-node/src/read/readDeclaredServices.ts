import { InputError, toError } from '@backstage/errors';
import { Stats, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import {
  FileAccess,
  folderFiles,
  holdsConfiguration,
} from 'backstage-cloud-run-terraform';
import { ReadServices, ReadServicesOptions } from './readServices';
import { servicesOfFile } from './servicesOfFile';
import { servicesOfFolder } from './servicesOfFolder';
import { servicesOfRepository } from './servicesOfRepository';

/**
 * How a path on disk is read. The paths of files of variables are those of the process.
 *
 * @public
 */
export interface ReadPathOptions extends ReadServicesOptions {
  /** The folder that nothing outside is read of; that of the repository unless given. */
  root?: string;
}

/**
 * The services that a path on disk declares.
 *
 * @public
 */
export interface ReadPath extends ReadServices {
  /** The folder that all paths are relative to. */
  root: string;
}

/** A path inside a folder, with `/` between segments and '' for the folder itself; undefined where it is outside. */
function pathInside(root: string, path: string): string | undefined {
  const inside = relative(root, path);
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
    ? undefined
    : inside.split(sep).join('/');
}

/** Where a folder belongs to no repository, modules are looked for so far above it. */
const WITHOUT_REPOSITORY = '../../..';

/** The repository that a folder belongs to; without one, the working directory, or what is around the folder. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) {
      return at;
    }
    if (at === dirname(at)) {
      const around = resolve(folder, WITHOUT_REPOSITORY);
      const here = process.cwd();
      return pathInside(here, around) === undefined ? around : here;
    }
  }
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    const { code, message } = toError(error);
    throw new InputError(
      `${path} could not be read: ${
        code === 'ENOENT' ? 'there is no such file or folder.' : message
      }`,
    );
  }
}

function requireInside(root: string, path: string): string {
  const inside = pathInside(root, resolve(path));
  if (inside === undefined) {
    throw new InputError(
      `${path} lies outside of ${root}, and nothing outside is read. Name a folder that holds both as the root.`,
    );
  }
  return inside;
}

async function servicesInside(
  access: FileAccess,
  directory: string,
  options: ReadServicesOptions,
): Promise<ReadServices> {
  return holdsConfiguration(await access.list(directory))
    ? servicesOfFolder(access, directory, options)
    : servicesOfRepository(access, directory, options);
}

/**
 * The services that a file or folder on disk declares. A folder with Terraform is a root module; one without is a
 * repository, in which every root module and manifest is looked for.
 *
 * @throws InputError that names the path and says why it cannot be read
 *
 * @public
 */
export async function readDeclaredServices(
  path: string,
  { root: givenRoot, varFiles = [], ...options }: ReadPathOptions = {},
): Promise<ReadPath> {
  const found = await statOf(path);
  const target = resolve(path);
  const folder = found.isDirectory() ? target : dirname(target);
  const root = givenRoot ? resolve(givenRoot) : repositoryOf(folder);
  const inside = requireInside(root, path);
  const access = folderFiles(root);
  const inRoot: ReadServicesOptions = {
    ...options,
    varFiles: varFiles.map(file => requireInside(root, file)),
  };
  const read = found.isDirectory()
    ? await servicesInside(access, inside, inRoot)
    : await servicesOfFile(access, inside, inRoot);
  return { ...read, root };
}
