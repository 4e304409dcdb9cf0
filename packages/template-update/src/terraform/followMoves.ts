import {
  EMPTY_FILE,
  ModuleFiles,
  insertedAsIn,
  placesOf,
  without,
} from './module';

/** The three sides of a module. */
export interface ModuleSides {
  base: ModuleFiles;
  ours: ModuleFiles;
  theirs: ModuleFiles;
}

function move(
  files: ModuleFiles,
  address: string,
  from: string,
  to: string,
  model: ModuleFiles,
): void {
  const source = files.get(from);
  const place = placesOf(new Map(source && [[from, source]])).get(address);
  if (!source || !place) {
    return;
  }
  files.set(from, without(source, place.item));
  files.set(
    to,
    insertedAsIn(files.get(to) ?? EMPTY_FILE, place.item, model.get(to)),
  );
}

/**
 * Brings blocks of one address into one file on all three sides, so that edits follow them: where the team put them, or
 * else where the template did.
 */
export function followMoves({ base, ours, theirs }: ModuleSides): string[] {
  const notes: string[] = [];
  const inBase = placesOf(base);
  const inOurs = placesOf(ours);
  const inTheirs = placesOf(theirs);
  for (const [address, place] of inOurs) {
    const from = inBase.get(address)?.path;
    const there = inTheirs.get(address)?.path;
    if (there !== undefined && from === place.path && there !== place.path) {
      move(ours, address, place.path, there, theirs);
      move(base, address, place.path, there, theirs);
      notes.push(`${address} moves to ${there} with the template`);
    } else {
      if (from !== undefined && from !== place.path) {
        move(base, address, from, place.path, ours);
      }
      if (there !== undefined && there !== place.path) {
        move(theirs, address, there, place.path, ours);
      }
    }
  }
  return notes;
}
