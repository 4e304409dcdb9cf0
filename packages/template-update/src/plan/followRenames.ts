import { Tree, TreeEntry } from '../trees/tree';
import { fileRenames } from './fileRenames';

/** Three trees in which a file has one path, and what was renamed. */
export interface FollowedTrees {
  base: Map<string, TreeEntry>;
  ours: Map<string, TreeEntry>;
  theirs: Map<string, TreeEntry>;
  /** Why a path is not the one that it was, by the path that it is now. */
  renames: Map<
    string,
    { by: 'ours' | 'theirs'; reason: string; isDisputed: boolean }
  >;
}

function rename(tree: Map<string, TreeEntry>, from: string, to: string): void {
  const entry = tree.get(from);
  if (entry) {
    tree.delete(from);
    tree.set(to, entry);
  }
}

/**
 * Gives files that one side renamed the same path on all sides, so that edits of the other follow. Where both renamed a
 * file in different ways, the team's name stays.
 */
export function followRenames(
  base: Tree,
  ours: Tree,
  theirs: Tree,
): FollowedTrees {
  const followed: FollowedTrees = {
    base: new Map(base),
    ours: new Map(ours),
    theirs: new Map(theirs),
    renames: new Map(),
  };
  const byTheirs = fileRenames(base, theirs);
  const byOurs = fileRenames(base, ours);
  for (const [from, to] of byOurs) {
    const other = byTheirs.get(from);
    if (other === undefined ? theirs.has(to) : other !== to && theirs.has(to)) {
      continue;
    }
    rename(followed.base, from, to);
    rename(followed.theirs, other ?? from, to);
    const isDisputed = other !== undefined && other !== to;
    followed.renames.set(to, {
      by: 'ours',
      reason: isDisputed
        ? `the team renamed ${from} so, the template renames it to ${other}`
        : `${from} has this name in the repository`,
      isDisputed,
    });
  }
  for (const [from, to] of byTheirs) {
    if (byOurs.has(from) || !ours.has(from) || ours.has(to)) {
      continue;
    }
    rename(followed.base, from, to);
    rename(followed.ours, from, to);
    followed.renames.set(to, {
      by: 'theirs',
      reason: `the template renames ${from}`,
      isDisputed: false,
    });
  }
  return followed;
}
