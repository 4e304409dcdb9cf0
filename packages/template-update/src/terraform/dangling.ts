import { parseNative } from 'backstage-cloud-run-terraform/syntax';
import { Collection, Item, Piece, isItem, itemsOf } from '../structure/item';
import { printCollection } from '../structure/print';
import { addressOfItem, EMPTY_FILE, ModuleFiles } from './module';
import { addressesOf, referencesIn } from './references';

interface Named {
  /** The group of the item that names it. */
  group: string;
  /** The address that is named. */
  address: string;
}

/** The addresses that a block declares: its own, and those of its local values. */
export function declaredBy(item: Item): string[] {
  const address = addressOfItem(item);
  if (address === undefined) {
    return [];
  }
  return address === 'locals' && item.content.kind === 'collection'
    ? item.content.items.flatMap(piece =>
        piecesOf(piece).map(({ headCode }) => `local.${headCode}`),
      )
    : [address];
}

/** An item, or those of a conflict that somebody may keep. */
function piecesOf(piece: Piece): readonly Item[] {
  return isItem(piece)
    ? [piece]
    : [...piece.ours, ...piece.base, ...piece.theirs];
}

function declaredIn(files: Iterable<Collection>): Set<string> {
  const declared = new Set<string>();
  for (const { items } of files) {
    for (const piece of items) {
      for (const item of piecesOf(piece)) {
        declaredBy(item).forEach(address => declared.add(address));
      }
    }
  }
  return declared;
}

const named = new WeakMap<Item, readonly Named[]>();

function namedBy(item: Item): readonly Named[] {
  const known = named.get(item);
  if (known) {
    return known;
  }
  const text = printCollection({ ...EMPTY_FILE, items: [item] });
  const found = referencesIn(text, parseNative('', text).body).flatMap(
    reference =>
      addressesOf(reference).map(address => ({ group: item.group, address })),
  );
  named.set(item, found);
  return found;
}

function groupOf(address: string): string {
  return address.startsWith('local.') ? address : `address:${address}`;
}

/** Blocks whose addresses may be gone. */
function speaksOfThePast({ headCode }: Item): boolean {
  return /^(moved|removed)\b/.test(headCode);
}

/**
 * What has to be a conflict since the merge leaves something that names what is gone: a block that the template drops
 * and the team uses, or one that the template has written for a block that the team deleted.
 */
export function danglingAfter(
  merged: ReadonlyMap<string, { collection: Collection | undefined }>,
  { ours, theirs }: { ours: ModuleFiles; theirs: ModuleFiles },
  fixed: ModuleFiles,
): string[] {
  const files = [...merged.values()].flatMap(
    ({ collection }) => collection ?? [],
  );
  const declared = declaredIn([...files, ...fixed.values()]);
  const inOurs = declaredIn(ours.values());
  const inTheirs = declaredIn(theirs.values());
  const groups = new Set<string>();
  for (const piece of files.flatMap(({ items }) => items)) {
    // Whoever keeps the team's version of a conflict needs what it names.
    for (const item of isItem(piece) ? [piece] : piece.ours) {
      if (speaksOfThePast(item)) {
        continue;
      }
      for (const { group, address } of namedBy(item)) {
        if (declared.has(address)) {
          continue;
        }
        if (inOurs.has(address)) {
          groups.add(groupOf(address));
        } else if (
          isItem(piece) &&
          inTheirs.has(address) &&
          !usesInOurs(ours, group, address)
        ) {
          groups.add(group);
        }
      }
    }
  }
  return [...groups];
}

function usesInOurs(
  ours: ModuleFiles,
  group: string,
  address: string,
): boolean {
  for (const file of ours.values()) {
    for (const item of itemsOf(file)) {
      if (
        item.group === group &&
        namedBy(item).some(name => name.address === address)
      ) {
        return true;
      }
    }
  }
  return false;
}
