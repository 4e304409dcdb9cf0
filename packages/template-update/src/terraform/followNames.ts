import { Item, itemsOf } from '../structure/item';
import { ModuleSides } from './followMoves';
import { ModuleFiles, ModuleTexts, placesOf } from './module';
import { parseHcl } from './parseHcl';
import { renameText } from './renameText';
import { Declarations, Rename, renamesBetween } from './renames';

function declarations(files: ModuleFiles): Declarations {
  return new Map(
    [...placesOf(files)].map(([address, { item }]) => [address, item]),
  );
}

/** What is called otherwise on one side, and what both sides call otherwise in different ways. */
export interface Renames {
  byTheirs: Rename[];
  byOurs: Rename[];
  /** What a block is called in the base and by the template, and by the team. */
  disputed: { from: string; theirs: string; ours: string }[];
  notes: string[];
}

export function findRenames({ base, ours, theirs }: ModuleSides): Renames {
  const inBase = declarations(base);
  const inOurs = declarations(ours);
  const inTheirs = declarations(theirs);
  const ourRenames = renamesBetween(inBase, inOurs);
  const theirRenames = renamesBetween(inBase, inTheirs);
  const disputed: Renames['disputed'] = [];
  for (const { from, to } of theirRenames) {
    const own = ourRenames.find(rename => rename.from === from);
    if (own && own.to !== to) {
      disputed.push({ from, theirs: to, ours: own.to });
    }
  }
  return {
    byTheirs: theirRenames.filter(
      ({ from, to }) => inOurs.has(from) && !inOurs.has(to),
    ),
    byOurs: ourRenames.filter(
      ({ from, to }) => inTheirs.has(from) && !inTheirs.has(to),
    ),
    disputed,
    notes: theirRenames
      .filter(({ from }) => inOurs.has(from))
      .map(({ from, to }) => `the template renames ${from} to ${to}`),
  };
}

export function renamed(
  texts: ModuleTexts,
  { byTheirs, byOurs }: Renames,
): ModuleTexts {
  const names = (renames: readonly Rename[]) =>
    new Map(renames.map(({ from, to }) => [from, to]));
  const ofTheirs = names(byTheirs);
  const ofOurs = names(byOurs);
  const all = new Map([...ofTheirs, ...ofOurs]);
  const rename = (
    path: string,
    text: string | undefined,
    map: ReadonlyMap<string, string>,
  ) => (text === undefined ? undefined : renameText(path, text, map));
  return new Map(
    [...texts].map(([path, { base, ours, theirs }]) => [
      path,
      {
        base: rename(path, base, all),
        ours: rename(path, ours, ofTheirs),
        theirs: rename(path, theirs, ofOurs),
      },
    ]),
  );
}

/** Lets a block that both call otherwise stand for one, so that the conflict shows all three. */
export function regroup(files: ModuleFiles, from: string, to: string): void {
  for (const [path, file] of files) {
    files.set(path, {
      ...file,
      items: itemsOf(file).map(item =>
        item.group === `address:${from}`
          ? { ...item, group: `address:${to}` }
          : item,
      ),
    });
  }
}

/** The block that tells Terraform that what it knows under one address is now under another. */
function movedItem({ from, to }: Rename): Item | undefined {
  const file = parseHcl(
    'moved.tf',
    `moved {\n  from = ${from}\n  to   = ${to}\n}\n`,
  );
  const [item] = file ? itemsOf(file) : [];
  return item && { ...item, blank: '\n' };
}

/** Writes `moved` where the template renames what has a state and does not say so itself. */
export function tellMoves(
  { ours, theirs }: ModuleSides,
  renames: readonly Rename[],
): string[] {
  const notes: string[] = [];
  for (const rename of renames) {
    const place = placesOf(theirs).get(rename.to);
    const item = movedItem(rename);
    if (rename.told || rename.to.startsWith('data.') || !place || !item) {
      continue;
    }
    if (placesOf(ours).has(`moved ${rename.from}`)) {
      continue;
    }
    const file = theirs.get(place.path);
    if (file) {
      const at = file.items.indexOf(place.item);
      theirs.set(place.path, {
        ...file,
        items: [
          ...file.items.slice(0, at + 1),
          item,
          ...file.items.slice(at + 1),
        ],
      });
      notes.push(
        `a moved block keeps what Terraform has of ${rename.from} as ${rename.to}`,
      );
    }
  }
  return notes;
}
