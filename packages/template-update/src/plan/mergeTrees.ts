import { ownershipOf } from '../policy/updatePolicy';
import { Tree, TreeEntry } from '../trees/tree';
import { withoutCollisions } from './collisions';
import { followRenames } from './followRenames';
import { Entries, MergedEntry, mergeEntry } from './mergeEntry';
import { mergeModules } from './mergeModules';
import { mergeTexts } from './mergeTexts';
import { moduleEntry } from './moduleEntry';
import { FileOutcome } from './outcome';
import { ownedEntry } from './ownedEntry';

/**
 * What a template made before, what the team made of that, and what the template makes now.
 *
 * @public
 */
export interface UpdateInput {
  base: Tree;
  ours: Tree;
  theirs: Tree;
}

/**
 * What an update makes of a repository.
 *
 * @public
 */
export interface Update {
  /** The repository afterwards. What is a conflict stands in it between markers. */
  tree: Tree;
  /** What happens to each file, by path. */
  files: readonly FileOutcome[];
  /** How many places have to be decided. */
  conflicts: number;
}

/** The trees with paths that are compared in one Unicode form, whatever form each side writes. */
function inOneForm(tree: Tree): Map<string, TreeEntry> {
  return new Map(
    [...tree].map(([path, entry]) => [path.normalize('NFC'), entry]),
  );
}

function entriesOf(base: Tree, ours: Tree, theirs: Tree): Map<string, Entries> {
  const paths = new Set([...base.keys(), ...ours.keys(), ...theirs.keys()]);
  return new Map(
    [...paths].sort().map(path => [
      path,
      {
        base: base.get(path),
        ours: ours.get(path),
        theirs: theirs.get(path),
      },
    ]),
  );
}

/** The part of a tree whose paths are as asked. */
function only(tree: Tree, isIn: (path: string) => boolean): Tree {
  return new Map([...tree].filter(([path]) => isIn(path)));
}

/** Says that a file has another path, and where both sides gave it one, that somebody has to decide. */
function withRename(
  merged: MergedEntry,
  rename:
    | { by: 'ours' | 'theirs'; reason: string; isDisputed: boolean }
    | undefined,
): MergedEntry {
  if (!rename || !merged.entry) {
    return merged;
  }
  const reason = `${rename.reason}; ${merged.reason}`;
  if (rename.isDisputed) {
    return {
      ...merged,
      result: 'conflict',
      conflicts: merged.conflicts + 1,
      reason,
    };
  }
  return {
    ...merged,
    reason,
    result:
      rename.by === 'theirs' && merged.result !== 'conflict'
        ? 'renamed'
        : merged.result,
  };
}

/**
 * Merges what a team made of a repository with what its template makes now. Nothing is read or written; the same trees
 * always give the same update.
 *
 * @throws UpdatePolicyError where the template says in an unreadable way which files are whose
 * @public
 */
export async function mergeTrees(input: UpdateInput): Promise<Update> {
  const base = inOneForm(input.base);
  const ours = inOneForm(input.ours);
  const theirs = inOneForm(input.theirs);
  const ownershipAt = ownershipOf(theirs);
  const merged = new Map<string, MergedEntry>();
  const fixed = new Map<string, TreeEntry>();
  for (const [path, entries] of entriesOf(base, ours, theirs)) {
    const ownership = ownershipAt(path);
    if (ownership !== 'shared') {
      const entry = ownedEntry(ownership, entries);
      merged.set(path, entry);
      if (entry.entry) {
        fixed.set(path, entry.entry);
      }
    }
  }
  const isShared = (path: string) => !merged.has(path);
  const followed = followRenames(
    only(base, isShared),
    only(ours, isShared),
    only(theirs, isShared),
  );
  const shared = entriesOf(followed.base, followed.ours, followed.theirs);
  const ofModules = await mergeModules(shared, fixed);
  for (const [path, entries] of shared) {
    const module = ofModules.get(path);
    const entry = module
      ? moduleEntry(entries, module)
      : mergeEntry(entries, (...texts) => mergeTexts(path, ...texts));
    merged.set(path, withRename(entry, followed.renames.get(path)));
  }
  for (const path of ofModules.keys()) {
    if (!shared.has(path)) {
      throw new Error(`${path} came out of a merge that it did not go into`);
    }
  }
  const written = new Map<string, string>();
  for (const tree of [input.theirs, input.ours]) {
    for (const path of tree.keys()) {
      written.set(path.normalize('NFC'), path);
    }
  }
  return updateOf(withoutCollisions(merged, ours), written);
}

function updateOf(
  merged: ReadonlyMap<string, MergedEntry>,
  written: ReadonlyMap<string, string>,
): Update {
  const tree = new Map<string, TreeEntry>();
  const files: FileOutcome[] = [];
  let conflicts = 0;
  for (const [path, { entry, ...outcome }] of [...merged].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  )) {
    const name = written.get(path) ?? path;
    if (entry) {
      tree.set(name, entry);
    }
    files.push({ path: name, ...outcome });
    conflicts += outcome.conflicts;
  }
  return { tree, files, conflicts };
}
