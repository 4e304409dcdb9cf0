import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import fs from 'fs-extra';
import path from 'node:path';
import { RenderedFile, SkeletonFile } from './skeletonFile';

/**
 * How much a skeleton may hold.
 *
 * @public
 */
export interface SkeletonBounds {
  files: number;
  /** Bytes of all files. */
  bytes: number;
}

const DEFAULT_BOUNDS: SkeletonBounds = { files: 5_000, bytes: 64_000_000 };

/**
 * Reads every file below a directory, in the order of their paths.
 *
 * @throws InputError for a link, and for more files or bytes than the bounds allow
 *
 * @public
 */
export async function readSkeleton(
  directory: string,
  bounds: SkeletonBounds = DEFAULT_BOUNDS,
): Promise<SkeletonFile[]> {
  const entries = await fs.readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const files: SkeletonFile[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(directory, file).split(path.sep).join('/');
    if (entry.isSymbolicLink()) {
      throw new InputError(
        `${relative} is a symbolic link; put the file itself into the skeleton`,
      );
    }
    if (entry.isFile()) {
      const { mode, size } = await fs.stat(file);
      bytes += size;
      if (files.length >= bounds.files || bytes > bounds.bytes) {
        throw new InputError(
          `The skeleton holds more than ${bounds.files} files or ${bounds.bytes} bytes`,
        );
      }
      files.push({
        path: relative,
        contents: await fs.readFile(file),
        mode: mode & 0o777,
      });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Writes files below a directory, which is created if it does not exist. Files already there are replaced.
 *
 * @public
 */
export async function writeFiles(
  directory: string,
  files: readonly RenderedFile[],
): Promise<void> {
  await fs.ensureDir(directory);
  for (const file of files) {
    const target = resolveSafeChildPath(directory, file.path);
    await fs.outputFile(target, file.contents);
    await fs.chmod(target, file.mode);
  }
}
