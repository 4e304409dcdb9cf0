import { NotFoundError } from '@backstage/errors';
import { readFile, readdir, realpath, stat } from 'fs/promises';
import { join, resolve, sep } from 'path';
import { FileAccess, FileEntry } from './fileAccess';

/**
 * Gives access to the files of a folder on disk. A link that leads out of the folder is as if it were not there.
 *
 * @public
 */
export function folderFiles(folder: string): FileAccess {
  const resolved = realpath(resolve(folder));

  async function inside(path: string): Promise<string> {
    const root = await resolved;
    const real = await realpath(join(root, path));
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) {
      throw new NotFoundError(`${path} leads out of the folder`);
    }
    return real;
  }

  async function entryOf(directory: string, name: string): Promise<FileEntry> {
    try {
      const found = await stat(await inside(`${directory}/${name}`));
      if (found.isFile()) {
        return { name, kind: 'file', bytes: found.size };
      }
      return { name, kind: found.isDirectory() ? 'directory' : 'other' };
    } catch {
      return { name, kind: 'other' };
    }
  }

  return {
    async list(directory) {
      const entries = await readdir(await inside(directory), {
        withFileTypes: true,
      });
      return Promise.all(
        entries.map(entry => {
          if (entry.isDirectory()) {
            return { name: entry.name, kind: 'directory' } as const;
          }
          return entry.isFile() || entry.isSymbolicLink()
            ? entryOf(directory, entry.name)
            : ({ name: entry.name, kind: 'other' } as const);
        }),
      );
    },
    async read(path) {
      return readFile(await inside(path));
    },
  };
}
