import { Dirent } from 'node:fs';
import { lstat, readFile, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Tree, TreeEntry } from '../trees/tree';

/** What Git keeps for itself. */
const GIT = '.git';

async function entryAt(path: string, entry: Dirent): Promise<TreeEntry> {
  if (entry.isSymbolicLink()) {
    return { kind: 'link', target: await readlink(path) };
  }
  if (!entry.isFile()) {
    throw new Error(`${path} is neither a file nor a link.`);
  }
  const { mode } = await lstat(path);
  return {
    kind: 'file',
    content: await readFile(path),
    executable: (mode & 0o100) !== 0,
  };
}

/**
 * The files and links of a directory, those of Git itself aside. Links are not followed.
 *
 * @param isWanted - which paths are read; all if left out
 * @throws Error where something cannot be read, or is neither file, link nor directory
 * @public
 */
export async function readTree(
  directory: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<Tree> {
  const tree = new Map<string, TreeEntry>();
  const visit = async (folder: string, prefix: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.name.toLowerCase() === GIT) {
        continue;
      }
      if (entry.isDirectory()) {
        await visit(path, `${prefix}${entry.name}/`);
      } else if (isWanted(`${prefix}${entry.name}`)) {
        tree.set(`${prefix}${entry.name}`, await entryAt(path, entry));
      }
    }
  };
  await visit(directory, '');
  return tree;
}
