import { diffIndices } from 'node-diff3';
import { commonAnchors } from './anchors';

/** A stretch of a sequence, up to and not including `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** What three sequences have at one place, and whether it was changed by one side, by both alike, or against each other. */
export interface Region {
  kind: 'same' | 'ours' | 'theirs' | 'both' | 'conflict';
  base: Stretch;
  ours: Stretch;
  theirs: Stretch;
}

interface Hunk {
  side: 'ours' | 'theirs';
  base: Stretch;
  own: Stretch;
}

/** More comparisons than this are not made: what lies between two anchors is then taken as one. */
const MAX_COMPARISONS = 4_000_000;

function hunksOf(
  base: readonly string[],
  own: readonly string[],
  side: Hunk['side'],
): Hunk[] {
  return diffIndices([...base], [...own]).map(({ buffer1, buffer2 }) => ({
    side,
    base: { start: buffer1[0], end: buffer1[0] + buffer1[1] },
    own: { start: buffer2[0], end: buffer2[0] + buffer2[1] },
  }));
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((entry, index) => entry === other[index])
  );
}

/** How much of `base` each line of the texts would be compared with. */
function comparisons(base: readonly string[], own: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of base) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return own.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

/** Groups hunks that overlap or touch. */
function groups(hunks: readonly Hunk[]): Hunk[][] {
  const sorted = [...hunks].sort(
    (one, other) =>
      one.base.start - other.base.start || one.base.end - other.base.end,
  );
  const grouped: Hunk[][] = [];
  let end = -1;
  for (const hunk of sorted) {
    const last = grouped.at(-1);
    if (last && hunk.base.start <= end) {
      last.push(hunk);
      end = Math.max(end, hunk.base.end);
    } else {
      grouped.push([hunk]);
      end = hunk.base.end;
    }
  }
  return grouped;
}

/** How long a stretch of that length is on a side, with its hunks. */
function grown(
  group: readonly Hunk[],
  side: Hunk['side'],
  length: number,
): number {
  return group
    .filter(hunk => hunk.side === side)
    .reduce(
      (sum, { base, own }) =>
        sum + (own.end - own.start) - (base.end - base.start),
      length,
    );
}

/** Merges what lies between two anchors. */
function mergeBetween(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): Region[] {
  const whole = (kind: Region['kind']): Region[] => [
    {
      kind,
      base: { start: 0, end: base.length },
      ours: { start: 0, end: ours.length },
      theirs: { start: 0, end: theirs.length },
    },
  ];
  if (base.length + ours.length + theirs.length === 0) {
    return [];
  }
  const oursSame = equal(base, ours);
  if (equal(base, theirs)) {
    return whole(oursSame ? 'same' : 'ours');
  }
  if (oursSame) {
    return whole('theirs');
  }
  if (equal(ours, theirs)) {
    return whole('both');
  }
  if (
    comparisons(base, ours) > MAX_COMPARISONS ||
    comparisons(base, theirs) > MAX_COMPARISONS
  ) {
    return whole('conflict');
  }
  const regions: Region[] = [];
  let at = 0;
  let oursAt = 0;
  let theirsAt = 0;
  const sameUntil = (end: number) => {
    const length = end - at;
    if (length > 0) {
      regions.push({
        kind: 'same',
        base: { start: at, end },
        ours: { start: oursAt, end: oursAt + length },
        theirs: { start: theirsAt, end: theirsAt + length },
      });
      at = end;
      oursAt += length;
      theirsAt += length;
    }
  };
  for (const group of groups([
    ...hunksOf(base, ours, 'ours'),
    ...hunksOf(base, theirs, 'theirs'),
  ])) {
    sameUntil(Math.min(...group.map(hunk => hunk.base.start)));
    const end = Math.max(...group.map(hunk => hunk.base.end));
    const region: Region = {
      kind: 'conflict',
      base: { start: at, end },
      ours: { start: oursAt, end: oursAt + grown(group, 'ours', end - at) },
      theirs: {
        start: theirsAt,
        end: theirsAt + grown(group, 'theirs', end - at),
      },
    };
    const sides = new Set(group.map(({ side }) => side));
    if (sides.size === 1) {
      region.kind = group[0].side;
    } else if (
      equal(
        ours.slice(region.ours.start, region.ours.end),
        theirs.slice(region.theirs.start, region.theirs.end),
      )
    ) {
      region.kind = 'both';
    }
    regions.push(region);
    at = end;
    oursAt = region.ours.end;
    theirsAt = region.theirs.end;
  }
  sameUntil(base.length);
  return regions;
}

function moved({ start, end }: Stretch, by: number): Stretch {
  return { start: start + by, end: end + by };
}

/** Compares what two sides made of one sequence. The regions cover all three from start to end. */
export function mergeSequences(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): Region[] {
  const regions: Region[] = [];
  let from = { base: 0, ours: 0, theirs: 0 };
  const end = { base: base.length, ours: ours.length, theirs: theirs.length };
  for (const to of [...commonAnchors(base, ours, theirs), end]) {
    for (const region of mergeBetween(
      base.slice(from.base, to.base),
      ours.slice(from.ours, to.ours),
      theirs.slice(from.theirs, to.theirs),
    )) {
      regions.push({
        kind: region.kind,
        base: moved(region.base, from.base),
        ours: moved(region.ours, from.ours),
        theirs: moved(region.theirs, from.theirs),
      });
    }
    if (to !== end) {
      regions.push({
        kind: 'same',
        base: { start: to.base, end: to.base + 1 },
        ours: { start: to.ours, end: to.ours + 1 },
        theirs: { start: to.theirs, end: to.theirs + 1 },
      });
    }
    from = {
      base: to.base + 1,
      ours: to.ours + 1,
      theirs: to.theirs + 1,
    };
  }
  return regions;
}
