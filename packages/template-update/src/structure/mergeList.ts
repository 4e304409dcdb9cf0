import { mergeSequences } from '../text/mergeSequences';
import { adopt } from './adopt';
import { Collection, Item, Piece, codeOf, itemsOf } from './item';
import { Sides } from './sides';

/** Merges elements by place. Undefined where both sides changed one place and the list stands within a line. */
export function mergeList({ base, ours, theirs }: Sides): Piece[] | undefined {
  const items = {
    base: itemsOf(base),
    ours: itemsOf(ours),
    theirs: itemsOf(theirs),
  };
  const codes = (list: readonly Item[]) => list.map(codeOf);
  const pieces: Piece[] = [];
  for (const { kind, ...stretches } of mergeSequences(
    codes(items.base),
    codes(items.ours),
    codes(items.theirs),
  )) {
    const own = items.ours.slice(stretches.ours.start, stretches.ours.end);
    const taken = (side: 'base' | 'theirs', from: Collection) =>
      items[side]
        .slice(stretches[side].start, stretches[side].end)
        .map(item => adopt(item, from, ours));
    switch (kind) {
      case 'same':
      case 'ours':
      case 'both':
        pieces.push(...own);
        break;
      case 'theirs': {
        for (const item of taken('theirs', theirs)) {
          if (!item) {
            return undefined;
          }
          pieces.push(item);
        }
        break;
      }
      case 'conflict': {
        const before = taken('base', base);
        const after = taken('theirs', theirs);
        if (ours.layout !== 'lines') {
          return undefined;
        }
        const isWhole = (item: Item | undefined): item is Item =>
          item !== undefined;
        pieces.push({
          kind: 'conflict',
          ours: own,
          base: before.filter(isWhole),
          theirs: after.filter(isWhole),
        });
        break;
      }
      default:
        return kind satisfies never;
    }
  }
  return pieces;
}
