import { Item, codeOf, itemsOf } from './item';
import { matchItems } from './match';
import { mergeWhole } from './mergeAtom';

/** Whether every item of `small` is among those of `large`, word for word. */
export function holds(large: Item, small: Item): boolean {
  if (codeOf(large) === codeOf(small)) {
    return true;
  }
  if (
    large.content.kind !== 'collection' ||
    small.content.kind !== 'collection' ||
    large.headCode !== small.headCode ||
    large.content.order !== 'keyed'
  ) {
    return false;
  }
  const largeItems = itemsOf(large.content);
  const smallItems = itemsOf(small.content);
  const matches = matchItems(smallItems, largeItems);
  return smallItems.every(item => {
    const match = matches.get(item);
    return match !== undefined && holds(match, item);
  });
}

/** What both sides added alike, with the comments that only one of them has. */
export function mergeComments(ours: Item, theirs: Item): Item | undefined {
  const bare = (item: Item) => codeOf({ ...item, lead: '', trail: '' });
  if (bare(ours) !== bare(theirs)) {
    return undefined;
  }
  const lead = mergeWhole('', ours.lead, theirs.lead);
  const trail = mergeWhole('', ours.trail, theirs.trail);
  return lead === undefined || trail === undefined
    ? undefined
    : { ...ours, lead, trail };
}
