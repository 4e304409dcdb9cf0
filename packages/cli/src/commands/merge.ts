import { InputError } from '@backstage/errors';
import { mergeTrees } from 'backstage-template-update';
import {
  readTree,
  unsafePaths,
  writeTree,
} from 'backstage-template-update/directories';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { EXIT, ExitCode } from '../exitCodes';
import { Streams } from '../streams';
import { updateAsJson, updateInWords } from '../update/words';

/** What `cloud-run merge` is called with. */
export interface MergeOptions {
  base: string;
  ours: string;
  theirs: string;
  out: string;
  format: 'pretty' | 'json';
}

async function directoryAt(path: string, what: string): Promise<string> {
  const isDirectory = await stat(path).then(
    found => found.isDirectory(),
    () => false,
  );
  if (!isDirectory) {
    throw new InputError(`${what} ${path} is not a directory.`);
  }
  return realpath(path);
}

/** The real path of what may not be there yet. */
async function realPathOf(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute
      ? absolute
      : join(await realPathOf(parent), basename(absolute));
  }
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

/** Where the result goes: a directory of its own that is empty or not there. */
async function outputAt(
  out: string,
  inputs: Readonly<Record<string, string>>,
): Promise<string> {
  const target = await realPathOf(out);
  for (const [name, directory] of Object.entries(inputs)) {
    if (isWithin(target, directory)) {
      throw new InputError(
        `--out ${out} is inside ${name}, which is only read. Choose a directory elsewhere.`,
      );
    }
    if (isWithin(directory, target)) {
      throw new InputError(
        `--out ${out} holds ${name}, which is only read. Choose a directory elsewhere.`,
      );
    }
  }
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new InputError(`--out ${out} is not a directory.`);
  }
  if (found && (await readdir(target)).length > 0) {
    throw new InputError(
      `--out ${out} is not empty. Choose another directory, or remove what is in it.`,
    );
  }
  return target;
}

/** Merges three directories into a fourth. */
export async function merge(
  options: MergeOptions,
  { out }: Streams,
): Promise<ExitCode> {
  const directories = {
    BASE: await directoryAt(options.base, 'BASE'),
    OURS: await directoryAt(options.ours, 'OURS'),
    THEIRS: await directoryAt(options.theirs, 'THEIRS'),
  };
  const target = await outputAt(options.out, directories);
  const ours = await readTree(directories.OURS);
  const theirs = await readTree(directories.THEIRS);
  const [unsafe] = unsafePaths(theirs, ours);
  if (unsafe) {
    throw new InputError(
      `${unsafe.path} of THEIRS is not taken over: ${unsafe.reason}.`,
    );
  }
  const update = await mergeTrees({
    base: await readTree(directories.BASE),
    ours,
    theirs,
  });
  await writeTree(target, update.tree, ours);
  out(options.format === 'json' ? updateAsJson(update) : updateInWords(update));
  return update.conflicts > 0 ? EXIT.findings : EXIT.ok;
}
