import {
  Collection,
  Order,
  Piece,
  codeOf,
  commentCode,
  isItem,
  itemsOf,
} from './item';
import { Sides } from './sides';

/**
 * A team's collection as it has to stand for what comes: with nothing in it, in the way of the template, and a block of
 * one line, which holds one argument, on lines of its own where the template writes it so.
 */
export function withLayoutOf(ours: Collection, theirs: Collection): Collection {
  const isOneLine = ours.layout === 'flow' && theirs.layout === 'lines';
  if (isOneLine && ours.items.length === 0) {
    return { ...theirs, items: [] };
  }
  return isOneLine && ours.separators === 'none'
    ? {
        ...theirs,
        items: itemsOf(ours).map(item => ({ ...item, blank: '' })),
      }
    : ours;
}

/** What opens or closes a collection, but for a bracket alone, which another layout does without. */
export function plainEdge(text: string): string {
  return commentCode(text).replace(/^[[\]{}]$/, '');
}

/** Whether the order of three collections is one, those that are empty aside. */
export function commonOrder(sides: Sides): Order | undefined {
  const orders = [sides.base, sides.ours, sides.theirs]
    .filter(({ items }) => items.length > 0)
    .map(({ order }) => order);
  const [first = sides.ours.order] = orders;
  return orders.every(order => order === first) ? first : undefined;
}

/** The white space between items, where one comes first that was not, or no longer does. */
export function spaced(
  items: readonly Piece[],
  { ours, theirs }: Sides,
): Piece[] {
  const firsts = new Set(
    [ours, theirs].flatMap(({ items: [first] }) =>
      first && isItem(first) ? [codeOf(first)] : [],
    ),
  );
  const [first, second] = itemsOf(ours);
  return items.map((piece, index) => {
    if (!isItem(piece)) {
      return piece;
    }
    if (index === 0) {
      return piece === first || ours.layout === 'documents'
        ? piece
        : { ...piece, blank: first?.blank ?? '' };
    }
    if (ours.layout === 'flow') {
      return piece.blank === '' && firsts.has(codeOf(piece))
        ? { ...piece, blank: second?.blank ?? ' ' }
        : piece;
    }
    return ours.layout === 'lines' &&
      piece.kind === 'block' &&
      piece.blank === '' &&
      firsts.has(codeOf(piece))
      ? { ...piece, blank: '\n' }
      : piece;
  });
}

/** Behind a dash there is something, and a conflict there has all three versions. */
export function fitsBehindDash(items: readonly Piece[]): boolean {
  const [first] = items;
  return (
    first !== undefined &&
    (isItem(first) ||
      [first.ours, first.base, first.theirs].every(({ length }) => length > 0))
  );
}
