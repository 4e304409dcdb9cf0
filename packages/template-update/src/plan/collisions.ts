import { Tree } from '../trees/tree';
import { MergedEntry } from './mergeEntry';

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * Where one side has a file and the other a folder of that name, the team's stays, and what the template has is a
 * conflict that is not written.
 */
export function withoutCollisions(
  merged: ReadonlyMap<string, MergedEntry>,
  ours: Tree,
): Map<string, MergedEntry> {
  const result = new Map(merged);
  const leaveOut = (path: string, other: string) => {
    const entry = merged.get(path);
    if (entry) {
      result.set(path, {
        entry: undefined,
        result: 'conflict',
        reason: `it cannot stand beside ${other}, which the team has; the team's stays`,
        conflicts: 1,
      });
    }
  };
  for (const [path, { entry }] of merged) {
    if (!entry) {
      continue;
    }
    for (const folder of foldersOf(path)) {
      if (merged.get(folder)?.entry) {
        if (ours.has(folder)) {
          leaveOut(path, folder);
        } else {
          leaveOut(folder, path);
        }
      }
    }
  }
  return result;
}
