import { FileMerge, ThreeTexts } from '../plan/fileMerge';
import { Collection, conflictsIn } from '../structure/item';
import { wholeConflict } from '../structure/mergeStructured';
import { mergeLocals } from './locals';
import { ModuleSides, followMoves } from './followMoves';
import { formatMerged } from './formatMerged';
import { ModuleFiles, ModuleTexts, SIDES, placesOf } from './module';
import { parseHcl } from './parseHcl';
import { findRenames, regroup, renamed, tellMoves } from './followNames';
import { followSpread } from './followSpread';
import { mergeFiles } from './mergeFiles';

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

function parsed(
  reader: Reader,
  texts: ModuleTexts,
  side: keyof ThreeTexts,
): ModuleFiles {
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
