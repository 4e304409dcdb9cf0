import { RenderedFile, SkeletonFile } from '../render';

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

/** Reads the services that files declare: of a repository, or of one file of it. */
export interface ReadingTask {
  kind: 'read';
  files: readonly GivenFile[];
  /** The only file that is asked for. */
  file?: { path: string; bytes: number; instances: number };
  /** So long may it take. */
  milliseconds: number;
}

/** Renders a skeleton. Values are plain data. */
export interface RenderingTask {
  kind: 'render';
  skeleton: readonly SkeletonFile[];
  values: { environments: readonly object[] };
  copyWithoutTemplating?: readonly string[];
}

/** What a process is asked for. */
export type IsolatedTask = ReadingTask | RenderingTask;

/** What a process answers. */
export type IsolatedAnswer =
  | { kind: 'read'; text: string }
  | { kind: 'rendered'; files: RenderedFile[] }
  | { kind: 'refused'; name: string; message: string };
