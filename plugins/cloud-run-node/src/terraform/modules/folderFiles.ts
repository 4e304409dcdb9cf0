import { NotFoundError } from '@backstage/errors';
import { closeSync, openSync, readSync } from 'fs';
import { readdir, realpath, stat } from 'fs/promises';
import { join, resolve, sep } from 'path';
import { FileAccess, FileEntry } from './fileAccess';

/** Most files are read in one piece of this size. */
const PIECE_BYTES = 32_768;

/**
 * Reads a file up to so many bytes, and one more, so that it can be told from one that is too long. Files of
 * configuration are small: waiting for three calls of another thread takes longer than to read one.
 */
function readUpTo(path: string, maxBytes: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const pieces: Uint8Array[] = [];
    for (let total = 0; total <= maxBytes; ) {
      const size = Math.min(PIECE_BYTES, maxBytes + 1 - total);
      const piece = Buffer.allocUnsafe(size);
      const bytesRead = readSync(file, piece, 0, size, null);
      pieces.push(piece.subarray(0, bytesRead));
      total += bytesRead;
      if (bytesRead < size) {
        break;
      }
    }
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
  } finally {
    closeSync(file);
  }
}

/**
 * Gives access to the files of a folder on disk. A link that leads out of the folder is as if it were not there.
 *
 * @public
 */
export function folderFiles(folder: string): FileAccess {
  const root = realpath(resolve(folder));
  // Where this stays unused, it is no unhandled rejection.
  root.catch(() => undefined);
  /** Files that are no links, in directories that are inside; these need not be looked at again. */
  const plainFiles = new Map<string, string>();

  async function inside(path: string): Promise<string> {
    const top = await root;
    const real = await realpath(join(top, path));
    const prefix = top.endsWith(sep) ? top : `${top}${sep}`;
    if (real !== top && !real.startsWith(prefix)) {
      throw new NotFoundError(`${path} leads out of the folder`);
    }
    return real;
  }

  async function linked(directory: string, name: string): Promise<FileEntry> {
    try {
      const found = await stat(await inside(join(directory, name)));
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
      const real = await inside(directory);
      const entries = await readdir(real, { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<FileEntry> => {
          const { name } = entry;
          if (entry.isFile()) {
            plainFiles.set(join(directory, name), join(real, name));
            return { name, kind: 'file' };
          }
          if (entry.isDirectory()) {
            return { name, kind: 'directory' };
          }
          return entry.isSymbolicLink()
            ? linked(directory, name)
            : { name, kind: 'other' };
        }),
      );
    },
    async read(path, maxBytes) {
      const file = plainFiles.get(join(path)) ?? (await inside(path));
      return readUpTo(file, maxBytes);
    },
  };
}
