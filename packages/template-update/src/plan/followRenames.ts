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

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Folders of which the template moved every file, each with where most of them went. */
function movedFolders(
  renames: ReadonlyMap<string, string>,
  theirs: Tree,
): Map<string, string> {
  const targets = new Map<string, Map<string, number>>();
  for (const [from, to] of renames) {
    const folder = folderOf(from);
    const counts = targets.get(folder) ?? new Map<string, number>();
    counts.set(folderOf(to), (counts.get(folderOf(to)) ?? 0) + 1);
    targets.set(folder, counts);
  }
  const moved = new Map<string, string>();
  for (const [folder, counts] of targets) {
    const isLeft = [...theirs.keys()].some(path => folderOf(path) === folder);
    const [[target]] = [...counts].sort((one, other) => other[1] - one[1]);
    if (folder !== '' && !isLeft && target !== folder) {
      moved.set(folder, target);
    }
  }
  return moved;
}

/** What the team added to a folder goes with it. */
function followFolders(
  followed: FollowedTrees,
  base: Tree,
  folders: ReadonlyMap<string, string>,
): void {
  for (const path of [...followed.ours.keys()]) {
    const folder = folderOf(path);
    const target = folders.get(folder);
    const to = target === undefined ? path : target + path.slice(folder.length);
    const isTaken = followed.ours.has(to) || followed.theirs.has(to);
    if (target !== undefined && !base.has(path) && !isTaken) {
      rename(followed.ours, path, to);
      followed.renames.set(to, {
        by: 'theirs',
        reason: `the template moves its folder ${folder} to ${target}`,
        isDisputed: false,
      });
    }
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
  followFolders(followed, base, movedFolders(byTheirs, theirs));
  return followed;
}
