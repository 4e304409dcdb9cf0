import { posix, sep } from 'node:path';
import {
  FileAccess,
  FileEntry,
  NotFoundError,
  memoryFiles,
} from 'backstage-cloud-run-terraform';
import { RenderedFile } from '../../render';

/** More files than any repository that a template makes. */
const MOST_FILES = 20_000;
const DEEPEST = 40;

/** The files of a repository that is about to be created. */
export interface RepositoryFiles {
  access: FileAccess;
  /** In the order of their paths. */
  paths: readonly string[];
  /** What is neither file nor folder, such as a link that leads out of the repository. */
  others: readonly string[];
  /** Whether there is more than can be looked through. */
  isCut: boolean;
}

/** What Git keeps for itself is not part of what is published. */
function isPublished({ name }: FileEntry): boolean {
  return name !== '.git';
}

/** Looks through a repository, hidden folders and all. */
export async function repositoryFiles(
  access: FileAccess,
): Promise<RepositoryFiles> {
  const paths: string[] = [];
  const others: string[] = [];
  let isCut = false;
  const walk = async (directory: string, depth: number): Promise<void> => {
    for (const entry of (await access.list(directory)).filter(isPublished)) {
      const path = posix.join(directory, entry.name);
      if (paths.length >= MOST_FILES || depth > DEEPEST) {
        isCut = true;
        return;
      }
      if (entry.kind === 'directory') {
        await walk(path, depth + 1);
      } else {
        (entry.kind === 'file' ? paths : others).push(path);
      }
    }
  };
  await walk('', 0);
  return { access, paths: paths.sort(), others: others.sort(), isCut };
}

async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError || Object(error).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Files that are about to be written over others: what is in both is as the upper ones say.
 *
 * @public
 */
export function layeredFiles(upper: FileAccess, lower: FileAccess): FileAccess {
  return {
    async list(directory) {
      const [over, under] = await Promise.all([
        orNothing(upper.list(directory)),
        orNothing(lower.list(directory)),
      ]);
      if (!over && !under) {
        throw new NotFoundError(`There is no folder ${directory}`);
      }
      const entries = new Map(
        [...(under ?? []), ...(over ?? [])].map(entry => [entry.name, entry]),
      );
      return [...entries.values()];
    },
    async read(path, maxBytes) {
      return (
        (await orNothing(upper.read(path, maxBytes))) ??
        lower.read(path, maxBytes)
      );
    },
  };
}

/**
 * Generated files that are about to be written below a folder.
 *
 * @public
 */
export function filesBelow(
  folder: string,
  files: readonly RenderedFile[],
): FileAccess {
  return memoryFiles(
    Object.fromEntries(
      files.map(({ path, contents }) => [
        posix.join(folder.split(sep).join('/'), path),
        contents,
      ]),
    ),
  );
}
