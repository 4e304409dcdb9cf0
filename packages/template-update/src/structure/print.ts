import {
  BASE_MARKER,
  END_MARKER,
  OURS_MARKER,
  THEIRS_MARKER,
} from '../text/markers';
import { Collection, Conflict, Item, Piece, isItem } from './item';

interface Place {
  collection: Collection;
  /** What stands before the first item of a collection that starts in the middle of a line. */
  first?: string;
}

function separatorOf(
  item: Item,
  { separators, trailing }: Collection,
  isLast: boolean,
): string {
  switch (separators) {
    case 'required':
      return isLast && !trailing ? '' : ',';
    case 'optional':
      return item.separator;
    case 'none':
      return '';
    default:
      return separators satisfies never;
  }
}

/** The text of an item without its line end. */
function printItem(
  item: Item,
  place: Place,
  isFirst: boolean,
  isLast: boolean,
): string {
  const { collection, first } = place;
  const indent =
    collection.layout === 'documents' || collection.layout === 'flow'
      ? ''
      : item.indent ?? collection.indent;
  const prefix = isFirst && first !== undefined ? first : indent;
  const { content, head } = item;
  const end = `${separatorOf(item, collection, isLast)}${item.trail}`;
  const above = `${isFirst && first !== undefined ? '' : item.blank}${
    item.lead
  }`;
  if (content.kind === 'atom') {
    return `${above}${prefix}${head}${content.text}${end}`;
  }
  if (content.layout === 'dash') {
    return `${above}${printPieces(content.items, {
      collection: content,
      first: `${prefix}${head}${content.open}`,
    }).replace(/\n$/, '')}${content.close}${end}`;
  }
  const inside = printCollection(content);
  // A block without a closing text ends where its last line does.
  const isOpenEnded =
    content.close === '' &&
    content.layout === 'lines' &&
    collection.layout !== 'documents';
  return `${above}${prefix}${head}${
    isOpenEnded ? inside.replace(/\n$/, '') : inside
  }${end}`;
}

function lineEndOf({ layout }: Collection): string {
  return layout === 'documents' ? '' : '\n';
}

function printConflict(
  { ours, base, theirs }: Conflict,
  place: Place,
  isFirst: boolean,
  isLast: boolean,
): string {
  const version = (items: readonly Item[]) =>
    items
      .map((item, index) => {
        const text = printItem(
          index === 0 ? { ...item, blank: '' } : item,
          place,
          isFirst && index === 0,
          isLast && index === items.length - 1,
        );
        return `${text}${lineEndOf(place.collection)}`;
      })
      .join('');
  const blank = (ours[0] ?? theirs[0] ?? base[0])?.blank ?? '';
  return [
    isFirst ? '' : blank,
    `${OURS_MARKER}\n${version(ours)}`,
    `${BASE_MARKER}\n${version(base)}`,
    `${THEIRS_MARKER}\n${version(theirs)}`,
    `${END_MARKER}\n`,
  ].join('');
}

function printPieces(pieces: readonly Piece[], place: Place): string {
  return pieces
    .map((piece, index) => {
      const isFirst = index === 0;
      const isLast = index === pieces.length - 1;
      if (!isItem(piece)) {
        return printConflict(piece, place, isFirst, isLast);
      }
      const text = printItem(piece, place, isFirst, isLast);
      return place.collection.layout === 'flow'
        ? text
        : `${text}${lineEndOf(place.collection)}`;
    })
    .join('');
}

/** The text of a collection. */
export function printCollection(collection: Collection): string {
  return `${collection.open}${printPieces(collection.items, {
    collection,
  })}${collection.close}`;
}

const raws = new WeakMap<Item, string>();

/** The text of an item as it was read, without the empty lines above it. */
export function rawOf(item: Item, collection: Collection): string {
  const known = raws.get(item);
  if (known !== undefined) {
    return known;
  }
  const raw = printItem(
    { ...item, blank: '' },
    { collection: { ...collection, trailing: false } },
    false,
    true,
  );
  raws.set(item, raw);
  return raw;
}
