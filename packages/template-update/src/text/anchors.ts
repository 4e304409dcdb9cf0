/** Where one line stands in each of three texts. */
export interface Anchor {
  base: number;
  ours: number;
  theirs: number;
}

/** The index of each line that stands once in a text. */
function onceIn(lines: readonly string[]): Map<string, number> {
  const indexes = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, index) => {
    if (indexes.has(line)) {
      repeated.add(line);
    }
    indexes.set(line, index);
  });
  for (const line of repeated) {
    indexes.delete(line);
  }
  return indexes;
}

/** The longest run of anchors, in the order of `base`, that rises by the given index too. */
function longestRising(
  anchors: readonly Anchor[],
  indexOf: (anchor: Anchor) => number,
): Anchor[] {
  const ends: number[] = [];
  const previous: number[] = [];
  anchors.forEach((anchor, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (indexOf(anchors[ends[middle]]) < indexOf(anchor)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    previous[at] = low > 0 ? ends[low - 1] : -1;
    ends[low] = at;
  });
  const run: Anchor[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]) {
    run.push(anchors[at]);
  }
  return run.reverse();
}

/**
 * Lines that stand once in each of the texts, and in the same order: what lies between two of them can be merged by
 * itself. It keeps a change at the function it was made in, and long files fast.
 */
export function commonAnchors(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): Anchor[] {
  const inOurs = onceIn(ours);
  const inTheirs = onceIn(theirs);
  const anchors: Anchor[] = [];
  for (const [line, at] of onceIn(base)) {
    const oursAt = inOurs.get(line);
    const theirsAt = inTheirs.get(line);
    if (oursAt !== undefined && theirsAt !== undefined) {
      anchors.push({ base: at, ours: oursAt, theirs: theirsAt });
    }
  }
  anchors.sort((one, other) => one.base - other.base);
  return longestRising(
    longestRising(anchors, ({ ours: index }) => index),
    ({ theirs: index }) => index,
  );
}
