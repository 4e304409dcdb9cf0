import { Collection, Item, itemsOf } from '../structure/item';
import { ModuleSides } from './followMoves';
import {
  EMPTY_FILE,
  ModuleFiles,
  insertedAsIn,
  isOverride,
  without,
} from './module';

interface Local {
  path: string;
  block: Item;
  body: Collection;
  item: Item;
}

function localsOf(files: ModuleFiles): Map<string, Local> {
  const locals = new Map<string, Local>();
  for (const [path, file] of files) {
    if (isOverride(path)) {
      continue;
    }
    for (const block of itemsOf(file)) {
      if (
        block.group === 'address:locals' &&
        block.content.kind === 'collection'
      ) {
        for (const item of itemsOf(block.content)) {
          if (item.kind === 'argument') {
            locals.set(item.headCode, {
              path,
              block,
              body: block.content,
              item,
            });
          }
        }
      }
    }
  }
  return locals;
}

function replaced(
  files: ModuleFiles,
  path: string,
  block: Item,
  body: Collection,
): void {
  const file = files.get(path);
  if (file) {
    const left = body.items.length === 0 ? [] : [{ ...block, content: body }];
    files.set(path, {
      ...file,
      items: file.items.flatMap(piece => (piece === block ? left : [piece])),
    });
  }
}

/** Moves a local value into the block of another file, as that side of the merge has it there. */
function move(files: ModuleFiles, name: string, model: Local): void {
  const local = localsOf(files).get(name);
  if (!local) {
    return;
  }
  replaced(files, local.path, local.block, without(local.body, local.item));
  const file = files.get(model.path) ?? EMPTY_FILE;
  const home = itemsOf(file).find(({ group }) => group === 'address:locals');
  if (home?.content.kind === 'collection') {
    replaced(
      files,
      model.path,
      home,
      insertedAsIn(home.content, local.item, model.body),
    );
    return;
  }
  const block: Item = {
    ...model.block,
    content: { ...model.body, items: [local.item] },
  };
  files.set(model.path, insertedAsIn(file, block, undefined));
}

/**
 * Brings each local value into one file on all sides, as `followMoves` does blocks: a module has it once, whatever block
 * holds it.
 */
export function mergeLocals({ base, ours, theirs }: ModuleSides): void {
  const inBase = localsOf(base);
  const inOurs = localsOf(ours);
  const inTheirs = localsOf(theirs);
  for (const [name, own] of inOurs) {
    const from = inBase.get(name);
    const there = inTheirs.get(name);
    if (there && from?.path === own.path && there.path !== own.path) {
      move(ours, name, there);
      move(base, name, there);
    } else {
      if (from && from.path !== own.path) {
        move(base, name, own);
      }
      if (there && there.path !== own.path) {
        move(theirs, name, own);
      }
    }
  }
}
