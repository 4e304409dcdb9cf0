import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import fs from 'fs-extra';
import path from 'node:path';
import { RenderedFile, SkeletonFile } from './skeletonFile';

/**
 * Reads every file below a directory, in the order of their paths.
 *
 * @public
 */
export async function readSkeleton(directory: string): Promise<SkeletonFile[]> {
  const entries = await fs.readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const files: SkeletonFile[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(directory, file).split(path.sep).join('/');
    if (entry.isSymbolicLink()) {
      throw new InputError(
        `${relative} is a symbolic link; put the file itself into the skeleton`,
      );
    }
    if (entry.isFile()) {
      const { mode } = await fs.stat(file);
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
