import { ThreeTexts } from '../plan/fileMerge';
import { Collection, Item, isItem, itemsOf } from '../structure/item';
import { isRepeatable } from './address';

/** The texts of the files of a module by path. */
export type ModuleTexts = ReadonlyMap<string, ThreeTexts>;

/** The sides of a merge, by their names. */
export const SIDES = ['base', 'ours', 'theirs'] as const;

/** The files of one side of a module that could be read. */
export type ModuleFiles = Map<string, Collection>;

/** A file of a module with nothing in it. */
export const EMPTY_FILE: Collection = {
  kind: 'collection',
  shape: 'map',
  order: 'keyed',
  layout: 'lines',
  open: '',
  items: [],
  close: '',
  indent: '',
  separators: 'none',
  trailing: false,
};

/** Whether a file changes what others declare, so that its blocks have addresses of others. */
export function isOverride(path: string): boolean {
  return /(^|\/|_)override\.tf$/.test(path);
}

/** The address of a block of a file. */
export function addressOfItem({ kind, group }: Item): string | undefined {
  return kind === 'block' ? group.replace(/^address:/, '') : undefined;
}

/** Where each address is declared, overrides aside. */
export function placesOf(
  files: ModuleFiles,
): Map<string, { path: string; item: Item }> {
  const places = new Map<string, { path: string; item: Item }>();
  for (const [path, file] of files) {
    if (isOverride(path)) {
      continue;
    }
    for (const item of itemsOf(file)) {
      const address = addressOfItem(item);
      if (
        address !== undefined &&
        !isRepeatable(address) &&
        !places.has(address)
      ) {
        places.set(address, { path, item });
      }
    }
  }
  return places;
}

function insertedAt(file: Collection, item: Item, index: number): Collection {
  const [first] = file.items;
  const apart = (blank: string) => (blank === '' ? '\n' : blank);
  if (index > 0 || !first) {
    const blank = index > 0 ? apart(item.blank) : '';
    return {
      ...file,
      items: [
        ...file.items.slice(0, index),
        { ...item, blank },
        ...file.items.slice(index),
      ],
    };
  }
  const moved = isItem(first) ? { ...first, blank: apart(first.blank) } : first;
  return {
    ...file,
    items: [{ ...item, blank: '' }, moved, ...file.items.slice(1)],
  };
}

/** Puts an item behind those that it follows in another file, as far as they are here, or at the end. */
export function insertedAsIn(
  file: Collection,
  item: Item,
  model: Collection | undefined,
): Collection {
  const order = model ? itemsOf(model) : [];
  const at = order.findIndex(({ group }) => group === item.group);
  const indexOfGroup = (group: string) =>
    group === 'comment'
      ? -1
      : file.items.findIndex(piece => isItem(piece) && piece.group === group);
  for (let before = at - 1; before >= 0; before--) {
    const found = indexOfGroup(order[before].group);
    if (found >= 0) {
      return insertedAt(file, item, found + 1);
    }
  }
  for (let after = at + 1; at >= 0 && after < order.length; after++) {
    const found = indexOfGroup(order[after].group);
    if (found >= 0) {
      return insertedAt(file, item, found);
    }
  }
  return insertedAt(file, item, file.items.length);
}

/** Takes an item out of a file. */
export function without(file: Collection, item: Item): Collection {
  return { ...file, items: file.items.filter(piece => piece !== item) };
}
