import { RenderedFile, SkeletonBounds, SkeletonFile } from '../render';

/**
 * A file of a repository, with its contents where they were fetched.
 *
 * @public
 */
export interface GivenFile {
  path: string;
  /** What it holds, or why it was left where it is. */
  contents: Uint8Array | { leftBecause: string };
}

/**
 * What is read in a process of its own: a packed archive on disk, as a source host makes it of a whole repository, or
 * files.
 *
 * @public
 */
export type IsolatedReading =
  | {
      kind: 'archive';
      archive: string;
      /** The folder that is asked about. */
      directory: string;
    }
  | { kind: 'files'; files: readonly GivenFile[] }
  | {
      kind: 'file';
      path: string;
      contents: Uint8Array;
      /** What it may hold. */
      instances: number;
    };

/** What a process is asked for. Values are plain data. */
export type IsolatedTask =
  | { kind: 'read'; reading: IsolatedReading; milliseconds: number }
  | {
      kind: 'unpack';
      archive: string;
      directory: string;
      bounds: SkeletonBounds;
    }
  | {
      kind: 'render';
      skeleton: readonly SkeletonFile[];
      values: { environments: readonly object[] };
      copyWithoutTemplating?: readonly string[];
    };

/** What a process answers. */
export type IsolatedAnswer =
  | { kind: 'read'; text: string }
  | { kind: 'files'; files: RenderedFile[] }
  | { kind: 'refused'; message: string };
