import { mergeText } from '../text/mergeText';
import { adopt } from './adopt';
import {
  Collection,
  Content,
  Item,
  Order,
  Piece,
  codeOf,
  codeOfContent,
  commentCode,
  nameOf,
} from './item';
import { holds, mergeComments } from './bothAdded';
import {
  commonOrder,
  fitsBehindDash,
  plainEdge,
  spaced,
  withLayoutOf,
} from './layout';
import { mergeInside, mergeWhole, mergedCode } from './mergeAtom';
import { mergeList } from './mergeList';
import { inOrder } from './order';
import { rawOf } from './print';
import { Row, rowsOf } from './rows';
import { Sides } from './sides';

/** What a merge tells besides its result. */
export interface Merging {
  /** What was decided that a reader wants to know. */
  notes: Set<string>;
}

function mergeContent(
  base: Content,
  ours: Content,
  theirs: Content,
  merging: Merging,
  force: ReadonlySet<string> = new Set(),
): Content | undefined {
  if (
    base.kind === 'collection' &&
    ours.kind === 'collection' &&
    theirs.kind === 'collection'
  ) {
    return mergeCollection({ base, ours, theirs }, merging, force);
  }
  const side = mergedCode(
    codeOfContent(base),
    codeOfContent(ours),
    codeOfContent(theirs),
  );
  if (side) {
    return { ours, theirs }[side];
  }
  return base.kind === 'atom' && ours.kind === 'atom' && theirs.kind === 'atom'
    ? mergeInside(base, ours, theirs)
    : undefined;
}

/** What is a conflict whatever it says inside a block of local values, which are named module-wide. */
function forcedInside(
  { group, content }: Item,
  force: ReadonlySet<string>,
): ReadonlySet<string> {
  if (
    force.size === 0 ||
    group !== 'address:locals' ||
    content.kind !== 'collection'
  ) {
    return new Set();
  }
  return new Set(
    [...force].flatMap(address =>
      address.startsWith('local.') ? [`argument:${address.slice(6)}`] : [],
    ),
  );
}

/** Merges one item that all three have. Undefined where that is a conflict of the whole item. */
function mergeItem(
  base: Item,
  ours: Item,
  theirs: Item,
  around: Sides,
  merging: Merging,
  force: ReadonlySet<string>,
): Item | undefined {
  const inside = forcedInside(ours, force);
  if (inside.size > 0) {
    const content = mergeContent(
      base.content,
      ours.content,
      theirs.content,
      merging,
      inside,
    );
    return content && { ...ours, content };
  }
  if (codeOf(theirs) === codeOf(base) || codeOf(ours) === codeOf(theirs)) {
    return ours;
  }
  const isAsGenerated =
    around.base.layout === around.ours.layout &&
    rawOf(ours, around.ours) === rawOf(base, around.base);
  if (isAsGenerated) {
    const taken = adopt(theirs, around.theirs, around.ours);
    return (
      taken && {
        ...taken,
        ...(base.blank !== ours.blank || around.ours.layout === 'flow'
          ? { blank: ours.blank }
          : {}),
      }
    );
  }
  const adopted = adopt(theirs, around.theirs, around.ours);
  if (!adopted) {
    return undefined;
  }
  const lead = mergeText(base.lead, ours.lead, adopted.lead);
  const isLeadSame =
    mergedCode(
      commentCode(base.lead),
      commentCode(ours.lead),
      commentCode(theirs.lead),
    ) === 'ours';
  const headSide = mergedCode(base.headCode, ours.headCode, theirs.headCode);
  const trail = mergeWhole(base.trail, ours.trail, theirs.trail);
  const content = mergeContent(
    base.content,
    ours.content,
    adopted.content,
    merging,
  );
  if (!headSide || trail === undefined || !content) {
    return undefined;
  }
  const { head, headCode } = { ours, theirs }[headSide];
  return {
    ...ours,
    lead: isLeadSame ? ours.lead : lead.text,
    head,
    headCode,
    content,
    trail,
    marked: isLeadSame ? 0 : lead.conflicts,
  };
}

/** Blocks that only hold things with names of their own, which both sides added: what they hold is put together. */
function mergeContainers(
  ours: Item,
  theirs: Item,
  merging: Merging,
  force: ReadonlySet<string>,
): Item | undefined {
  const { content } = ours;
  if (
    ours.group !== 'address:locals' ||
    content.kind !== 'collection' ||
    theirs.content.kind !== 'collection'
  ) {
    return undefined;
  }
  const merged = mergeCollection(
    { base: { ...content, items: [] }, ours: content, theirs: theirs.content },
    merging,
    forcedInside(ours, force),
  );
  return merged && { ...ours, content: merged };
}

/** What comes of an item that only some of the three have, or that all have. */
function mergeRow(
  { base, ours, theirs }: Row,
  around: Sides,
  merging: Merging,
  force: ReadonlySet<string>,
): Piece | 'nothing' | undefined {
  const versions = [base, ours, theirs];
  const isForced = versions.some(item => item && force.has(item.group));
  const conflict = (): Piece | undefined => {
    const taken = theirs && adopt(theirs, around.theirs, around.ours);
    const from = base && adopt(base, around.base, around.ours);
    if (
      around.ours.layout === 'flow' ||
      (theirs && !taken) ||
      (base && !from)
    ) {
      return undefined;
    }
    return {
      kind: 'conflict',
      ours: ours ? [ours] : [],
      base: from ? [from] : [],
      theirs: taken ? [taken] : [],
    };
  };
  if (isForced) {
    return ours || theirs ? conflict() : 'nothing';
  }
  if (base && ours && theirs) {
    return mergeItem(base, ours, theirs, around, merging, force) ?? conflict();
  }
  if (base && ours) {
    if (codeOf(base) !== codeOf(ours)) {
      return conflict();
    }
    return 'nothing';
  }
  if (base && theirs) {
    if (codeOf(base) === codeOf(theirs)) {
      return 'nothing';
    }
    const staysDeleted =
      base.kind === 'block' ||
      base.kind === 'element' ||
      base.kind === 'comment' ||
      base.content.kind === 'collection';
    if (staysDeleted) {
      if (base.kind !== 'comment')
        merging.notes.add(
          `${nameOf(
            base,
          )} was deleted by the team and stays deleted, though the template changes it`,
        );
      return 'nothing';
    }
    return conflict();
  }
  if (ours && theirs) {
    const both = mergeComments(ours, theirs);
    if (both) {
      return both;
    }
    const container = mergeContainers(ours, theirs, merging, force);
    if (container) {
      return container;
    }
    if (holds(ours, theirs)) {
      return ours;
    }
    return holds(theirs, ours)
      ? adopt(theirs, around.theirs, around.ours)
      : conflict();
  }
  return ours ?? (theirs && adopt(theirs, around.theirs, around.ours));
}

/** Both sides put something else in the place of what they took from a set. */
function isReplacedTwice(rows: readonly Row[]): boolean {
  return (
    rows.some(({ base, ours, theirs }) => base && !ours && !theirs) &&
    rows.some(({ base, ours, theirs }) => !base && ours && !theirs) &&
    rows.some(({ base, ours, theirs }) => !base && !ours && theirs)
  );
}

/** What comes of each row, in order; undefined where one is a conflict that cannot be shown here. */
function mergeRows(
  sides: Sides,
  order: Order,
  merging: Merging,
  force: ReadonlySet<string>,
): Piece[] | undefined {
  const rows = rowsOf(sides, order);
  if (order === 'set' && isReplacedTwice(rows)) {
    return undefined;
  }
  const placed = inOrder(rows, sides);
  if (!placed) {
    return undefined;
  }
  const items: Piece[] = [];
  for (const row of placed) {
    const piece =
      row.kind === 'row' ? mergeRow(row, sides, merging, force) : row.conflict;
    if (piece === undefined) {
      return undefined;
    }
    if (piece !== 'nothing') {
      items.push(piece);
    }
  }
  return items;
}

/**
 * Merges collections item by item. Undefined where that is a conflict that cannot be shown inside, so that it is one
 * of what holds the collection.
 */
export function mergeCollection(
  { base, ours: own, theirs }: Sides,
  merging: Merging,
  force: ReadonlySet<string> = new Set(),
): Collection | undefined {
  const ours = withLayoutOf(own, theirs);
  const sides = { base, ours, theirs };
  if (base.shape !== ours.shape || theirs.shape !== ours.shape) {
    return undefined;
  }
  const frame = { ...ours };
  if (base.layout === ours.layout && theirs.layout === ours.layout) {
    const open = mergeWhole(base.open, ours.open, theirs.open);
    const close = mergeWhole(base.close, ours.close, theirs.close);
    if (open === undefined || close === undefined) {
      return undefined;
    }
    Object.assign(frame, { open, close });
  } else if (
    [base, theirs].some(
      side =>
        plainEdge(side.open) !== plainEdge(ours.open) ||
        plainEdge(side.close) !== plainEdge(ours.close),
    )
  ) {
    return undefined;
  }
  const order = ours.shape === 'list' ? commonOrder(sides) ?? 'list' : 'keyed';
  const items =
    order === 'list'
      ? mergeList(sides)
      : mergeRows(sides, order, merging, force);
  if (!items || (ours.layout === 'dash' && !fitsBehindDash(items))) {
    return undefined;
  }
  // A block on one line holds no two arguments.
  if (
    ours.layout === 'flow' &&
    ours.separators === 'none' &&
    items.length > 1
  ) {
    return undefined;
  }
  return { ...frame, items: spaced(items, sides) };
}
