import { Item, codeOf, codeOfContent, commentCode, itemsOf } from './item';

const leaves = new WeakMap<Item, readonly string[]>();

/** The smallest things that an item says, each with where in it. */
function leavesOf(item: Item): readonly string[] {
  const known = leaves.get(item);
  if (known) {
    return known;
  }
  const { content } = item;
  const own =
    content.kind === 'collection'
      ? itemsOf(content).flatMap(child =>
          leavesOf(child).map(leaf => `${child.group}/${leaf}`),
        )
      : [codeOfContent(content)];
  const found =
    item.kind === 'comment' ? commentCode(codeOf(item)).split(/\s+/) : own;
  leaves.set(item, found);
  return found;
}

/** How much two items have in common: 1 where they say the same, 0 where they share nothing. */
export function similarity(one: Item, other: Item): number {
  const counts = new Map<string, number>();
  const left = leavesOf(one);
  const right = leavesOf(other);
  for (const leaf of left) {
    counts.set(leaf, (counts.get(leaf) ?? 0) + 1);
  }
  let shared = 0;
  for (const leaf of right) {
    const count = counts.get(leaf) ?? 0;
    if (count > 0) {
      shared += 1;
      counts.set(leaf, count - 1);
    }
  }
  const total = left.length + right.length;
  return total === 0 ? 1 : (2 * shared) / total;
}
