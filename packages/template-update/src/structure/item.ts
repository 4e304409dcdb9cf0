/** What a conflict looks like in a file: both sides may be several items, or none. */
export interface Conflict {
  kind: 'conflict';
  ours: readonly Item[];
  base: readonly Item[];
  theirs: readonly Item[];
}

/** What stands in a merged collection. */
export type Piece = Item | Conflict;

/** A text that is taken as a whole. */
export interface Atom {
  kind: 'atom';
  text: string;
  /** The text as it is compared: without what makes no difference. */
  code: string;
  /** Where the text is itself lines that can be merged, as in a heredoc: those, and what stands around them. */
  lines?: { open: string; body: string; close: string };
  /** Its lines mean something else further in or out, as those of a heredoc. */
  fixed?: boolean;
  /** How many conflicts are marked in it. */
  marked?: number;
}

/** How the items of a collection stand in the file: each on lines of its own, the first behind a dash, within a line, or as documents. */
export type Layout = 'lines' | 'dash' | 'flow' | 'documents';

/**
 * How the items of a collection are told apart. `keyed`: by what they are called, and their order means nothing.
 * `sequence`: so too, but the order means something. `set`: by what they say. `list`: by place.
 */
export type Order = 'keyed' | 'sequence' | 'set' | 'list';

/** Items between an opening and a closing text. */
export interface Collection {
  kind: 'collection';
  /** Whether its items have names, or places. */
  shape: 'map' | 'list';
  order: Order;
  layout: Layout;
  open: string;
  items: readonly Piece[];
  close: string;
  /** The white space before an item that starts a line. */
  indent: string;
  /** Whether items are separated by commas: always, as it stands, or never. */
  separators: 'required' | 'optional' | 'none';
  /** There is a comma behind the last item. */
  trailing: boolean;
}

export type Content = Atom | Collection;

/**
 * The smallest thing that a team and a template change apart: an argument, a block, an entry, an element, a comment
 * that stands alone. All its texts together, printed in order, are exactly what the file says.
 */
export interface Item {
  kind: 'argument' | 'block' | 'entry' | 'element' | 'comment';
  /** What it is among its siblings. Items of one group can stand for each other. */
  group: string;
  /** What tells it from others of its group. */
  id?: string;
  /** The empty lines above. */
  blank: string;
  /** The comment directly above, as whole lines. */
  lead: string;
  /** What stands before the content: the name and the equals sign of an argument. */
  head: string;
  headCode: string;
  content: Content;
  /** A comma. */
  separator: string;
  /** The comment behind it on its line, with the white space before. */
  trail: string;
  /** The white space before it, where that is not what its siblings have. */
  indent?: string;
  /** How many conflicts are marked in its own texts. */
  marked: number;
}

/** Whether a piece is an item. */
export function isItem(piece: Piece): piece is Item {
  return piece.kind !== 'conflict';
}

/** The items of a collection that was read, which holds no conflicts. */
export function itemsOf({ items }: Collection): Item[] {
  return items.filter(isItem);
}

/** A comment's words, white space aside. */
export function commentCode(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim().replace(/\s+/g, ' '))
    .filter(line => line !== '')
    .join('\n');
}

const codes = new WeakMap<Item, string>();

/** All that an item says, white space aside. */
export function codeOf(item: Item): string {
  const known = codes.get(item);
  if (known !== undefined) {
    return known;
  }
  const code = `${commentCode(item.lead)}\u0001${
    item.headCode
  }\u0002${codeOfContent(item.content)}\u0003${commentCode(item.trail)}`;
  codes.set(item, code);
  return code;
}

/** All that a content says, white space aside. */
export function codeOfContent(content: Content): string {
  if (content.kind === 'atom') {
    return content.code;
  }
  const items = itemsOf(content).map(codeOf).join('\u0004');
  return `${commentCode(content.open)}\u0005${items}\u0006${commentCode(
    content.close,
  )}`;
}

/** What an item is called in a message. */
export function nameOf({ group, id }: Item): string {
  const name = group.replace(/^(argument|key|block|address):/, '');
  return id === undefined ? name : `${name} ${id}`;
}

/** How many conflicts are marked in a content. */
export function conflictsIn(content: Content): number {
  if (content.kind === 'atom') {
    return content.marked ?? 0;
  }
  return content.items.reduce(
    (sum, piece) =>
      sum + (isItem(piece) ? piece.marked + conflictsIn(piece.content) : 1),
    0,
  );
}
