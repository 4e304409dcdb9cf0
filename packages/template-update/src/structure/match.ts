import { Item, codeOf } from './item';
import { similarity } from './similarity';

/** Items that are as alike as this stand for each other, though nothing names them. */
const ALIKE = 0.5;
/** The same for items that are named, and differently. */
const ALIKE_UNDER_ANOTHER_NAME = 0.6;
/** Of more pairs than this the most alike are not looked for. */
const MAX_PAIRS = 10_000;

function byGroup(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.group);
    if (group) {
      group.push(item);
    } else {
      groups.set(item.group, [item]);
    }
  }
  return groups;
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** Matches what has the same key on both sides, first with first. */
function matchBy(
  keyOf: (item: Item) => string | undefined,
  left: readonly Item[],
  right: readonly Item[],
  matches: Map<Item, Item>,
): [Item[], Item[]] {
  const waiting = new Map<string, Item[]>();
  for (const item of right) {
    const key = keyOf(item);
    if (key === undefined) {
      continue;
    }
    const same = waiting.get(key);
    if (same) {
      same.push(item);
    } else {
      waiting.set(key, [item]);
    }
  }
  const taken = new Set<Item>();
  const restLeft = left.filter(item => {
    const key = keyOf(item);
    const match = key === undefined ? undefined : waiting.get(key)?.shift();
    if (!match) {
      return true;
    }
    matches.set(item, match);
    taken.add(match);
    return false;
  });
  return [restLeft, right.filter(item => !taken.has(item))];
}

function matchAlike(
  left: readonly Item[],
  right: readonly Item[],
  matches: Map<Item, Item>,
): void {
  if (left.length * right.length > MAX_PAIRS) {
    return;
  }
  const pairs = left.flatMap((item, index) =>
    right.map((other, otherIndex) => ({
      item,
      other,
      alike: similarity(item, other),
      apart: Math.abs(index - otherIndex),
    })),
  );
  pairs.sort((one, two) => two.alike - one.alike || one.apart - two.apart);
  const taken = new Set<Item>();
  for (const { item, other, alike } of pairs) {
    const needed =
      item.id === undefined || other.id === undefined
        ? ALIKE
        : ALIKE_UNDER_ANOTHER_NAME;
    if (alike >= needed && !matches.has(item) && !taken.has(other)) {
      matches.set(item, other);
      taken.add(other);
    }
  }
}

function matchGroup(
  left: readonly Item[],
  right: readonly Item[],
  matches: Map<Item, Item>,
): void {
  const first = only(left);
  const second = only(right);
  if (first && second && first.id === second.id && first.kind !== 'comment') {
    matches.set(first, second);
    return;
  }
  let rest: [readonly Item[], readonly Item[]] = [left, right];
  const named = ({ id }: Item) => id;
  if (
    [left, right].every(
      items => new Set(items.map(named)).size === items.length,
    )
  ) {
    rest = matchBy(named, ...rest, matches);
  }
  rest = matchBy(codeOf, ...rest, matches);
  matchAlike(...rest, matches);
  const left1 = only(rest[0].filter(item => !matches.has(item)));
  const taken = new Set(matches.values());
  const right1 = only(rest[1].filter(item => !taken.has(item)));
  if (
    left1 &&
    right1 &&
    left1.kind === 'block' &&
    left1.id === undefined &&
    right1.id === undefined
  ) {
    matches.set(left1, right1);
  }
}

/** Which items of one side stand for which of the other: by name, by what they say, by how alike they are. */
export function matchItems(
  left: readonly Item[],
  right: readonly Item[],
): Map<Item, Item> {
  const matches = new Map<Item, Item>();
  const groups = byGroup(right);
  for (const [group, items] of byGroup(left)) {
    matchGroup(items, groups.get(group) ?? [], matches);
  }
  return matches;
}
