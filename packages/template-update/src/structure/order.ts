import { adopt } from './adopt';
import { Conflict, Item, itemsOf } from './item';
import { Sides } from './sides';
import { Row } from './rows';

/** A row at its place, or a conflict of what both sides put at one place. */
export type PlacedRow = Row | { kind: 'conflict'; conflict: Conflict };

type Side = 'ours' | 'theirs';

/** The rows that a side has, in its order. */
function rowsInOrderOf(side: Side, rows: readonly Row[], around: Sides): Row[] {
  const byItem = new Map<Item, Row>();
  for (const row of rows) {
    const item = row[side];
    if (item) {
      byItem.set(item, row);
    }
  }
  return itemsOf(around[side]).flatMap(item => byItem.get(item) ?? []);
}

/** Whether a side has what it has from the base in another order. */
function isReordered(
  rows: readonly Row[],
  baseOrder: Map<Row, number>,
): boolean {
  let last = -1;
  for (const row of rows) {
    const at = baseOrder.get(row);
    if (at !== undefined) {
      if (at < last) {
        return true;
      }
      last = at;
    }
  }
  return false;
}

/**
 * Puts what only the second side has behind what it follows there. Where the first side added something at the same
 * place, that comes first.
 */
function woven(
  first: readonly Row[],
  second: readonly Row[],
  firstSide: Side,
): Row[] {
  const otherSide: Side = firstSide === 'ours' ? 'theirs' : 'ours';
  const inFirst = new Set(first);
  const behind = new Map<Row | undefined, Row[]>();
  let anchor: Row | undefined;
  for (const row of second) {
    if (inFirst.has(row)) {
      anchor = row;
    } else {
      const waiting = behind.get(anchor);
      if (waiting) {
        waiting.push(row);
      } else {
        behind.set(anchor, [row]);
      }
    }
  }
  const placed: Row[] = [];
  let waiting = behind.get(undefined) ?? [];
  for (const row of first) {
    const isAddedHere = !row.base && !row[otherSide];
    if (!isAddedHere) {
      placed.push(...waiting);
      waiting = behind.get(row) ?? [];
    }
    placed.push(row);
  }
  return [...placed, ...waiting];
}

/** Additions of both sides next to each other, where the order of a sequence is then anyone's guess. */
function withConflicts(
  rows: readonly Row[],
  around: Sides,
): PlacedRow[] | undefined {
  const placed: PlacedRow[] = [];
  const isAddedBy = (side: Side, row: Row) => {
    const other: Side = side === 'ours' ? 'theirs' : 'ours';
    return row[side] !== undefined && !row.base && !row[other];
  };
  let at = 0;
  while (at < rows.length) {
    let end = at;
    while (
      end < rows.length &&
      (isAddedBy('ours', rows[end]) || isAddedBy('theirs', rows[end]))
    ) {
      end += 1;
    }
    const added = rows.slice(at, end);
    const ours = added.flatMap(row => row.ours ?? []);
    const theirs = added.flatMap(row => row.theirs ?? []);
    if (ours.length > 0 && theirs.length > 0) {
      const taken = theirs.map(item => adopt(item, around.theirs, around.ours));
      if (around.ours.layout === 'flow') {
        return undefined;
      }
      placed.push({
        kind: 'conflict',
        conflict: {
          kind: 'conflict',
          ours,
          base: [],
          theirs: taken.flatMap(item => item ?? []),
        },
      });
    } else {
      placed.push(...added);
    }
    if (end < rows.length) {
      placed.push(rows[end]);
      end += 1;
    }
    at = end;
  }
  return placed;
}

/**
 * The rows in the order of the merged collection: that of the side that changed it, else the team's. Undefined where
 * both changed an order that means something.
 */
export function inOrder(
  rows: readonly Row[],
  around: Sides,
): PlacedRow[] | undefined {
  const baseOrder = new Map<Row, number>();
  for (const row of rows) {
    if (row.base) {
      baseOrder.set(row, baseOrder.size);
    }
  }
  const ours = rowsInOrderOf('ours', rows, around);
  const theirs = rowsInOrderOf('theirs', rows, around);
  const oursReordered = isReordered(ours, baseOrder);
  const theirsReordered = isReordered(theirs, baseOrder);
  const isSequence = around.ours.order === 'sequence';
  if (isSequence && oursReordered && theirsReordered) {
    return undefined;
  }
  const placed =
    theirsReordered && !oursReordered
      ? woven(theirs, ours, 'theirs')
      : woven(ours, theirs, 'ours');
  return isSequence ? withConflicts(placed, around) : placed;
}
