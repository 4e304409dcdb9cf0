import { UpdateResult } from '../plan/outcome';
import { Tree, TreeEntry } from '../trees/tree';

/** A file of a situation: its text or bytes, with its mode where that matters, or a link. */
export type SituationFile =
  | string
  | Buffer
  | { text: string; executable: true }
  | { link: string };

/** The files of a repository by path. */
export type SituationFiles = Readonly<Record<string, SituationFile>>;

/** Something that happens to a repository and its template, and what is right then. */
export interface Situation {
  title: string;
  base: SituationFiles;
  ours: SituationFiles;
  theirs: SituationFiles;
  /** The repository afterwards. */
  expected: SituationFiles;
  results: Readonly<Record<string, UpdateResult>>;
  /** How many places have to be decided. */
  conflicts: number;
}

function entryOf(file: SituationFile): TreeEntry {
  if (typeof file === 'string') {
    return { kind: 'file', content: Buffer.from(file), executable: false };
  }
  if (Buffer.isBuffer(file)) {
    return { kind: 'file', content: file, executable: false };
  }
  return 'link' in file
    ? { kind: 'link', target: file.link }
    : { kind: 'file', content: Buffer.from(file.text), executable: true };
}

/** The files as a tree. */
export function treeOf(files: SituationFiles): Tree {
  return new Map(
    Object.entries(files).map(([path, file]) => [path, entryOf(file)]),
  );
}

/** One file that all three have, or of which one side has none. */
export function inOneFile(
  title: string,
  path: string,
  [base, ours, theirs]: readonly [
    string | undefined,
    string | undefined,
    string | undefined,
  ],
  expected: string | undefined,
  result: UpdateResult,
  conflicts = result === 'conflict' ? 1 : 0,
): Situation {
  const files = (text: string | undefined): SituationFiles =>
    text === undefined ? {} : { [path]: text };
  return {
    title,
    base: files(base),
    ours: files(ours),
    theirs: files(theirs),
    expected: files(expected),
    results: { [path]: result },
    conflicts,
  };
}

/** The text of a conflict, each version whole lines. */
export function conflictOf(ours: string, base: string, theirs: string): string {
  return `<<<<<<< ours\n${ours}||||||| base\n${base}=======\n${theirs}>>>>>>> theirs\n`;
}
