import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Tree } from '../trees/tree';
import { unsafePaths } from './unsafePaths';

/**
 * Writes a tree into a directory that holds nothing of its paths yet. Links come last, so that nothing is written
 * through one.
 *
 * @param known - links that may point out of the directory, since somebody put them there
 * @throws Error that names what must not be written; nothing is written then
 * @public
 */
export async function writeTree(
  directory: string,
  tree: Tree,
  known?: Tree,
): Promise<void> {
  const [unsafe] = unsafePaths(tree, known);
  if (unsafe) {
    throw new Error(`${unsafe.path} is not written: ${unsafe.reason}.`);
  }
  await mkdir(directory, { recursive: true });
  for (const [path, entry] of tree) {
    if (entry.kind === 'file') {
      const target = join(directory, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, entry.content, {
        flag: 'wx',
        mode: entry.executable ? 0o755 : 0o644,
      });
    }
  }
  for (const [path, entry] of tree) {
    if (entry.kind === 'link') {
      const target = join(directory, path);
      await mkdir(dirname(target), { recursive: true });
      await symlink(entry.target, target);
    }
  }
}
