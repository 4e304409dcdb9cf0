import { InputError, toError } from '@backstage/errors';
import { attempt } from './attempt';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { folderFiles } from 'backstage-cloud-run-terraform';
import { ReadServices, ReadServicesOptions } from './readServices';
import { servicesOfFiles } from './servicesOfFiles';
import { servicesOfRepository } from './servicesOfRepository';

/**
 * How paths on disk are read. The paths of files of variables are those of the process.
 *
 * @public
 */
export interface ReadPathOptions extends ReadServicesOptions {
  /** The folder that nothing outside is read of; that of the repository unless given. */
  root?: string;
}

/**
 * The services that paths on disk declare.
 *
 * @public
 */
export interface ReadPaths extends ReadServices {
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

/** The repository that a folder belongs to; without one, the folder itself. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) {
      return at;
    }
    if (at === dirname(at)) {
      return folder;
    }
  }
}

function isTerraform(path: string): boolean {
  return /\.(tf|tofu)(\.json)?$/.test(path);
}

/** What a path is, and where. */
interface Target {
  path: string;
  root: string;
  /** The path inside the root. */
  inside: string;
  kind: 'folder' | 'terraform' | 'document';
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

async function targetOf(
  path: string,
  givenRoot: string | undefined,
): Promise<Target> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    const { code, message } = toError(error);
    throw new InputError(
      `${path} could not be read: ${
        code === 'ENOENT' ? 'there is no such file or folder.' : message
      }`,
    );
  }
  const target = resolve(path);
  const root = givenRoot
    ? resolve(givenRoot)
    : repositoryOf(isFolder ? target : dirname(target));
  const fileKind = isTerraform(path) ? 'terraform' : 'document';
  return {
    path,
    root,
    inside: requireInside(root, path),
    kind: isFolder ? 'folder' : fileKind,
  };
}

/** A folder's services, or those that a file of Terraform declares: the files of a module are read together. */
async function servicesOfTarget(
  { root, inside, kind }: Target,
  options: ReadServicesOptions,
): Promise<ReadPaths> {
  const access = folderFiles(root);
  if (kind === 'folder') {
    return { root, ...(await servicesOfRepository(access, inside, options)) };
  }
  const folder = inside.includes('/')
    ? inside.slice(0, inside.lastIndexOf('/'))
    : '';
  const read = await servicesOfRepository(access, folder, options);
  return {
    ...read,
    root,
    services: read.services.filter(({ at }) => at?.path === inside),
  };
}

function unreadable(message: string): ReadPaths {
  return {
    root: process.cwd(),
    services: [],
    problems: [{ severity: 'error', message }],
    limitsReached: [],
  };
}

function inEachRoot(targets: readonly Target[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { root, inside } of targets) {
    paths.set(root, [...(paths.get(root) ?? []), inside]);
  }
  return paths;
}

/**
 * The services that files and folders on disk declare. Of a folder everything in it is asked about, and its whole
 * repository is read; manifests, plans and exports that are named are read together. A path that cannot be read is a
 * problem, and does not stand in the way of the others.
 *
 * @throws InputError where a file of variables lies outside of what is read
 *
 * @public
 */
export async function readDeclaredServices(
  paths: readonly string[],
  { root: givenRoot, varFiles = [], ...options }: ReadPathOptions = {},
): Promise<ReadPaths[]> {
  const targets: Target[] = [];
  const read: ReadPaths[] = [];
  for (const path of paths) {
    const target = await attempt(() => targetOf(path, givenRoot));
    if ('message' in target) {
      read.push(unreadable(target.message));
    } else {
      targets.push(target);
    }
  }
  for (const target of targets.filter(({ kind }) => kind !== 'document')) {
    read.push(
      await servicesOfTarget(target, {
        ...options,
        varFiles: varFiles.map(file => requireInside(target.root, file)),
      }),
    );
  }
  const documents = targets.filter(({ kind }) => kind === 'document');
  for (const [root, files] of inEachRoot(documents)) {
    read.push({
      root,
      ...(await servicesOfFiles(folderFiles(root), files, options)),
    });
  }
  return read;
}
