import { InputError } from '@backstage/errors';
import { Tree, TreeEntry } from 'backstage-template-update';
import { readTree, unsafePaths } from 'backstage-template-update/directories';
import { execFile } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  rm,
  rmdir,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The repository of a team on this machine. */
export interface WorkingCopy {
  tree: Tree;
  /** What is not committed; undefined where it is not under Git. */
  uncommitted: readonly string[] | undefined;
}

/** The paths that Git knows or would add, which leaves out what is installed or built. */
async function pathsOfGit(directory: string): Promise<Set<string> | undefined> {
  try {
    const { stdout } = await run(
      'git',
      [
        '-C',
        directory,
        'ls-files',
        '-z',
        '--cached',
        '--others',
        '--exclude-standard',
      ],
      { maxBuffer: 2 ** 27 },
    );
    return new Set(stdout.split('\0').filter(Boolean));
  } catch {
    return undefined;
  }
}

/** Reads a team's repository: under Git, what Git has of it. */
export async function readWorkingCopy(directory: string): Promise<WorkingCopy> {
  const known = await pathsOfGit(directory);
  if (!known) {
    return { tree: await readTree(directory), uncommitted: undefined };
  }
  const { stdout } = await run(
    'git',
    ['-C', directory, 'status', '--porcelain', '-z', '--', '.'],
    { maxBuffer: 2 ** 27 },
  );
  return {
    tree: await readTree(directory, path => known.has(path)),
    uncommitted: stdout.split('\0').filter(Boolean),
  };
}

async function removeEmptyFolders(
  directory: string,
  path: string,
): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const full = join(directory, folder);
    const entries = await readdir(full).catch(() => ['unreadable']);
    if (entries.length > 0) {
      return;
    }
    await rmdir(full);
  }
}

/** Nothing is written through a link that stands where a folder is meant. */
async function checkFolders(directory: string, path: string): Promise<void> {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const found = await lstat(join(directory, folder)).catch(() => undefined);
    if (found && !found.isDirectory()) {
      throw new InputError(
        `${path} is not written, since ${folder} is no directory.`,
      );
    }
  }
}

async function write(
  directory: string,
  path: string,
  entry: TreeEntry,
): Promise<void> {
  const target = join(directory, path);
  await checkFolders(directory, path);
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { force: true });
  if (entry.kind === 'link') {
    await symlink(entry.target, target);
    return;
  }
  const mode = entry.executable ? 0o755 : 0o644;
  await writeFile(target, entry.content, { flag: 'wx', mode });
  await chmod(target, mode);
}

/** Brings a repository on disk from one tree to another, and touches nothing that is the same in both. */
export async function writeWorkingCopy(
  directory: string,
  before: Tree,
  after: Tree,
): Promise<void> {
  const [unsafe] = unsafePaths(after, before);
  if (unsafe) {
    throw new InputError(`${unsafe.path} is not written: ${unsafe.reason}.`);
  }
  for (const path of before.keys()) {
    if (!after.has(path)) {
      await rm(join(directory, path), { force: true });
      await removeEmptyFolders(directory, path);
    }
  }
  for (const [path, entry] of after) {
    if (entry !== before.get(path)) {
      await write(directory, path, entry);
    }
  }
}
