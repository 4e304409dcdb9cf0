import { Collection, Item, itemsOf } from '../structure/item';
import { Merging, mergeCollection } from '../structure/merge';
import { danglingAfter } from './dangling';
import { ModuleSides } from './followMoves';
import {
  EMPTY_FILE,
  ModuleFiles,
  ModuleTexts,
  SIDES,
  placesOf,
  without,
} from './module';

export interface MergedFile {
  collection: Collection | undefined;
  notes: readonly string[];
}

/**
 * What stands in a file that the merge does not touch is not added to another by the template. What the team has beside
 * it is a conflict.
 */
function declaredTwice(
  { ours, theirs }: ModuleSides,
  fixed: ModuleFiles,
): string[] {
  const standing = placesOf(fixed);
  const inOurs = placesOf(ours);
  for (const [address, { path, item }] of placesOf(theirs)) {
    const file = theirs.get(path);
    if (file && standing.has(address) && !inOurs.has(address)) {
      theirs.set(path, without(file, item));
    }
  }
  return [...standing.keys()].filter(address => inOurs.has(address));
}

function mergeFile(
  path: string,
  sides: ModuleSides,
  force: ReadonlySet<string>,
  isEmptyThere: boolean,
): MergedFile {
  const base = sides.base.get(path);
  const ours = sides.ours.get(path);
  const theirs = sides.theirs.get(path);
  const notes = new Set<string>();
  const merging: Merging = { notes };
  if (!ours && base) {
    const isNew = ({ kind, group }: Item) =>
      kind !== 'comment' && !itemsOf(base).some(item => item.group === group);
    if (theirs && itemsOf(theirs).some(isNew)) {
      notes.add(
        'the team deleted the file, so what the template adds to it is left out',
      );
    }
    return { collection: undefined, notes: [...notes] };
  }
  const collection = mergeCollection(
    {
      base: base ?? EMPTY_FILE,
      ours: ours ?? EMPTY_FILE,
      theirs: theirs ?? EMPTY_FILE,
    },
    merging,
    force,
  );
  if (!collection) {
    throw new Error(`${path} could not be merged by block`);
  }
  const isGone = collection.items.length === 0 && !isEmptyThere;
  return { collection: isGone ? undefined : collection, notes: [...notes] };
}

/** How often a conflict may make another one. */
const MAX_ROUNDS = 10;

/** Merges each file, and again where what comes out names what is gone, until nothing does but in conflicts. */
export function mergeFiles(
  sides: ModuleSides,
  standing: ModuleFiles,
  texts: ModuleTexts,
  disputed: readonly string[],
): Map<string, MergedFile> {
  const paths = new Set(SIDES.flatMap(side => [...sides[side].keys()]));
  const mergeAll = (force: ReadonlySet<string>) =>
    new Map(
      [...paths].map(path => [
        path,
        mergeFile(path, sides, force, texts.get(path)?.theirs === ''),
      ]),
    );
  let force: ReadonlySet<string> = new Set(
    [...disputed, ...declaredTwice(sides, standing)].map(
      address => `address:${address}`,
    ),
  );
  let merged = mergeAll(force);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const grown = new Set([
      ...force,
      ...danglingAfter(merged, sides, standing),
    ]);
    if (grown.size === force.size) {
      break;
    }
    force = grown;
    merged = mergeAll(force);
  }
  return merged;
}
