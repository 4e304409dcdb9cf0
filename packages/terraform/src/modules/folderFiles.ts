import {
  closeSync,
  openSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'fs';
import { join, resolve, sep } from 'path';
import { FileAccess, FileEntry, NotFoundError } from './fileAccess';

/** Most files are read in one piece of this size. */
const PIECE_BYTES = 32_768;

/** Reads a file up to so many bytes, and one more, so that it can be told from one that is too long. */
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

/** A folder whose links are followed only as far as they stay inside. */
class LinkedFolder {
  private readonly root: string;
  /** What is no link, in directories that are inside, by its path; where it is need not be found out again. */
  private readonly plain = new Map<string, string>();

  constructor(folder: string) {
    this.root = realpathSync.native(folder);
    this.plain.set('.', this.root);
  }

  /** Where a path really is. @throws NotFoundError where that is outside */
  placeOf(path: string): string {
    const plain = this.plain.get(join(path));
    if (plain !== undefined) {
      return plain;
    }
    const real = realpathSync.native(join(this.root, path));
    const prefix = this.root.endsWith(sep) ? this.root : `${this.root}${sep}`;
    if (real !== this.root && !real.startsWith(prefix)) {
      throw new NotFoundError(`${path} leads out of the folder`);
    }
    return real;
  }

  entries(directory: string): FileEntry[] {
    const real = this.placeOf(directory);
    return readdirSync(real, { withFileTypes: true }).map(entry => {
      const { name } = entry;
      if (entry.isFile() || entry.isDirectory()) {
        this.plain.set(join(directory, name), join(real, name));
        return { name, kind: entry.isFile() ? 'file' : 'directory' };
      }
      return entry.isSymbolicLink()
        ? this.linked(directory, name)
        : { name, kind: 'other' };
    });
  }

  private linked(directory: string, name: string): FileEntry {
    try {
      const found = statSync(this.placeOf(join(directory, name)));
      if (found.isFile()) {
        return { name, kind: 'file', bytes: found.size };
      }
      return { name, kind: found.isDirectory() ? 'directory' : 'other' };
    } catch {
      return { name, kind: 'other' };
    }
  }
}

/**
 * Gives access to the files of a folder on disk. A link that leads out of the folder is as if it were not there.
 * Folders and files of configuration are small: waiting for another thread would take longer than to read one.
 *
 * @public
 */
export function folderFiles(folder: string): FileAccess {
  let opened: LinkedFolder | undefined;
  const open = () => {
    opened ??= new LinkedFolder(resolve(folder));
    return opened;
  };
  return {
    list: async directory => open().entries(directory),
    read: async (path, maxBytes) => readUpTo(open().placeOf(path), maxBytes),
  };
}
