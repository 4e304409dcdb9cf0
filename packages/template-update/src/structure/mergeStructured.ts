import { FileMerge } from '../plan/fileMerge';
import { marked } from '../text/markers';
import { mergeText } from '../text/mergeText';
import { Collection, conflictsIn } from './item';
import { mergeCollection } from './merge';
import { printCollection } from './print';

/** Reads a text as a collection; undefined where it is not what it should be. */
export type ParseStructure = (text: string) => Collection | undefined;

/** All of a file as one conflict. */
export function wholeConflict(
  base: string,
  ours: string,
  theirs: string,
): FileMerge {
  return { text: marked(ours, base, theirs), conflicts: 1, notes: [] };
}

/** Merges by lines; where that finds nothing against it though something is, all of it is a conflict. */
function conflictByLines(
  base: string,
  ours: string,
  theirs: string,
): FileMerge {
  const { text, conflicts } = mergeText(base, ours, theirs);
  return conflicts > 0
    ? { text, conflicts, notes: [] }
    : wholeConflict(base, ours, theirs);
}

/**
 * Merges texts by what they say, and by their lines where one of them cannot be read. A result that cannot be read is
 * not given as clean.
 */
export function mergeStructured(
  base: string,
  ours: string,
  theirs: string,
  parse: ParseStructure,
): FileMerge {
  const sides = { base: parse(base), ours: parse(ours), theirs: parse(theirs) };
  if (!sides.base || !sides.ours || !sides.theirs) {
    return { ...mergeText(base, ours, theirs), notes: [] };
  }
  const notes = new Set<string>();
  const merged = mergeCollection(
    { base: sides.base, ours: sides.ours, theirs: sides.theirs },
    { notes },
  );
  if (!merged) {
    return conflictByLines(base, ours, theirs);
  }
  const text = printCollection(merged);
  const conflicts = conflictsIn(merged);
  if (conflicts === 0 && !parse(text)) {
    return conflictByLines(base, ours, theirs);
  }
  return { text, conflicts, notes: [...notes] };
}
