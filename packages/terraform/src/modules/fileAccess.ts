/**
 * An entry of a directory.
 *
 * @public
 */
export interface FileEntry {
  name: string;
  kind: 'file' | 'directory' | 'other';
  /** Its size where that is known without reading it. */
  bytes?: number;
}

/**
 * There is no such file or folder. Any error of this name counts as one.
 *
 * @public
 */
export class NotFoundError extends Error {
  name = 'NotFoundError';
}

/**
 * What a configuration is read through. Paths are relative to one root, with `/` between segments and `''` for the
 * root itself; nothing outside the root is ever asked for.
 *
 * @public
 */
export interface FileAccess {
  /** The entries of a directory. @throws NotFoundError where there is none */
  list(directory: string): Promise<readonly FileEntry[]>;
  /**
   * The contents of a file; of one that is longer than `maxBytes`, only so much need be given that this shows.
   *
   * @throws NotFoundError where there is none
   */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
}
