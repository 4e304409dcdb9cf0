import { FileMerge, ThreeTexts } from '../plan/fileMerge';
import {
  Collection,
  Item,
  conflictsIn,
  isItem,
  itemsOf,
} from '../structure/item';
import { wholeConflict } from '../structure/mergeStructured';
import { Merging, mergeCollection } from '../structure/merge';
import { mergeLocals } from './locals';
import { danglingAfter } from './dangling';
import { ModuleSides, followMoves } from './followMoves';
import { formatMerged } from './formatMerged';
import {
  EMPTY_FILE,
  ModuleFiles,
  addressOfItem,
  insertedAsIn,
  placesOf,
  without,
} from './module';
import { parseHcl } from './parseHcl';
import { renameText } from './renameText';
import { Declarations, Rename, renamesBetween } from './renames';

type Side = keyof ThreeTexts;
const SIDES: readonly Side[] = ['base', 'ours', 'theirs'];

/** The texts of the files of a module by path. */
export type ModuleTexts = ReadonlyMap<string, ThreeTexts>;

/** Reads files, each text once: most are the same on all sides. */
class Reader {
  private readonly known = new Map<string, Collection | undefined>();

  parse(path: string, text: string): Collection | undefined {
    const key = `${path}\0${text}`;
    if (!this.known.has(key)) {
      this.known.set(key, parseHcl(path, text));
    }
    return this.known.get(key);
  }
}

function parsed(reader: Reader, texts: ModuleTexts, side: Side): ModuleFiles {
  const files: ModuleFiles = new Map();
  for (const [path, sides] of texts) {
    const text = sides[side];
    const file = text === undefined ? undefined : reader.parse(path, text);
    if (file) {
      files.set(path, file);
    }
  }
  return files;
}

function declarations(files: ModuleFiles): Declarations {
  return new Map(
    [...placesOf(files)].map(([address, { item }]) => [address, item]),
  );
}

/** What is called otherwise on one side, and what both sides call otherwise in different ways. */
interface Renames {
  byTheirs: Rename[];
  byOurs: Rename[];
  /** What a block is called in the base and by the template, and by the team. */
  disputed: { from: string; theirs: string; ours: string }[];
  notes: string[];
}

function findRenames({ base, ours, theirs }: ModuleSides): Renames {
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

function renamed(
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
function regroup(files: ModuleFiles, from: string, to: string): void {
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
function tellMoves(
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

/**
 * Blocks that the template adds to a file whose blocks the team spread over others go to where those that they follow
 * have gone.
 */
function followSpread(
  { base, ours, theirs }: ModuleSides,
  inBase: ReturnType<typeof placesOf>,
): void {
  const inOurs = placesOf(ours);
  for (const [path, file] of theirs) {
    const added = itemsOf(file).filter(item => {
      const address = addressOfItem(item);
      return (
        address !== undefined && !inBase.has(address) && !inOurs.has(address)
      );
    });
    if (ours.has(path) || !base.has(path) || added.length === 0) {
      continue;
    }
    const home = [...inBase]
      .filter(([, place]) => place.path === path)
      .flatMap(([address]) => inOurs.get(address)?.path ?? [])[0];
    const target =
      home === undefined ? undefined : theirs.get(home) ?? EMPTY_FILE;
    if (home === undefined || !target) {
      continue;
    }
    let grown = target;
    for (const item of added) {
      grown = insertedAsIn(grown, item, file);
    }
    theirs.set(home, grown);
    theirs.set(path, {
      ...file,
      items: file.items.filter(
        piece => !isItem(piece) || !added.includes(piece),
      ),
    });
  }
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

interface MergedFile {
  collection: Collection | undefined;
  notes: readonly string[];
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
function mergeFiles(
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

/**
 * Merges the files of one Terraform module by block, wherever the blocks stand: an edit follows its block into another
 * file and through another name, and no address is declared twice. Files that cannot be read are left out of the result.
 *
 * @param fixed - other files of the module, which are as they will be
 */
export async function mergeModule(
  texts: ModuleTexts,
  fixed: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, FileMerge>> {
  const reader = new Reader();
  const readable = new Map(
    [...texts].filter(([path, sides]) =>
      SIDES.every(side => {
        const text = sides[side];
        return text === undefined || reader.parse(path, text) !== undefined;
      }),
    ),
  );
  const asWritten: ModuleSides = {
    base: parsed(reader, readable, 'base'),
    ours: parsed(reader, readable, 'ours'),
    theirs: parsed(reader, readable, 'theirs'),
  };
  const renames = findRenames(asWritten);
  const named = renamed(readable, renames);
  const sides: ModuleSides = {
    base: parsed(reader, named, 'base'),
    ours: parsed(reader, named, 'ours'),
    theirs: parsed(reader, named, 'theirs'),
  };
  const standing: ModuleFiles = new Map(
    [...fixed].flatMap(([path, text]) => {
      const file = parseHcl(path, text);
      return file ? [[path, file] as const] : [];
    }),
  );
  const told = tellMoves(sides, renames.byTheirs);
  for (const { from, theirs, ours } of renames.disputed) {
    regroup(sides.base, from, ours);
    regroup(sides.theirs, theirs, ours);
  }
  const inBase = placesOf(sides.base);
  followMoves(sides);
  followSpread(sides, inBase);
  mergeLocals(sides);
  const merged = mergeFiles(
    sides,
    standing,
    readable,
    renames.disputed.map(({ ours }) => ours),
  );
  const results = new Map<string, FileMerge>();
  for (const [path, { collection, notes }] of merged) {
    const own = readable.get(path)?.ours;
    const about = [...renames.notes, ...told];
    if (!collection) {
      results.set(path, { text: undefined, conflicts: 0, notes });
      continue;
    }
    const sidesOf = readable.get(path);
    const text = await formatMerged(collection, own, sidesOf?.theirs);
    if (conflictsIn(collection) === 0 && !parseHcl(path, text)) {
      results.set(
        path,
        wholeConflict(sidesOf?.base ?? '', own ?? '', sidesOf?.theirs ?? ''),
      );
      continue;
    }
    const mentioned = about.filter(note =>
      note
        .split(' ')
        .some(
          word =>
            word.includes('.') && text.includes(word.split('.').at(-1) ?? ''),
        ),
    );
    results.set(path, {
      text,
      conflicts: conflictsIn(collection),
      notes: [...notes, ...(text === own ? [] : mentioned)],
    });
  }
  return results;
}
