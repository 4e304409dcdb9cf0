import { Collection, Item, Layout } from './item';

/** A part of a text, up to and not including `end`. */
export interface Range {
  start: number;
  end: number;
}

/** How comments are written. */
export interface CommentSyntax {
  /** What starts a comment that goes to the end of its line. */
  line: readonly string[];
  /** Whether there are comments from slash and star to star and slash. */
  block: boolean;
}

/** Where a child stands, and what is around it. */
export interface Segment extends Range {
  blank: string;
  lead: string;
  separator: string;
  trail: string;
  /** The white space before it, where that is not what the first child has. */
  indent?: string;
}

/** A comment that stands alone between children; `before` is the index of the child behind it. */
export interface LooseComment {
  before: number;
  blank: string;
  text: string;
}

/** The parts of a collection. Together with the children they are the whole of its text. */
export interface Segments {
  layout: Layout;
  open: string;
  children: Segment[];
  comments: LooseComment[];
  close: string;
  indent: string;
  trailing: boolean;
}

/** Reads what stands between children: white space, commas and comments. */
class Gap {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly end: number,
    private readonly syntax: CommentSyntax,
  ) {}

  get done(): boolean {
    return this.at >= this.end;
  }

  private commentEnd(): number | undefined {
    const { text, at, end, syntax } = this;
    if (syntax.line.some(start => text.startsWith(start, at))) {
      const newline = text.indexOf('\n', at);
      return newline < 0 ? end : Math.min(newline, end);
    }
    if (syntax.block && text.startsWith('/*', at)) {
      const closing = text.indexOf('*/', at + 2);
      return closing < 0 ? undefined : closing + 2;
    }
    return undefined;
  }

  private spaces(): string {
    const from = this.at;
    while (
      !this.done &&
      (this.text[this.at] === ' ' || this.text[this.at] === '\t')
    ) {
      this.at += 1;
    }
    return this.text.slice(from, this.at);
  }

  /** The rest of a line: a comma and comments. Undefined where something else stands there. */
  restOfLine():
    | { separator: string; trail: string; endsLine: boolean }
    | undefined {
    let separator = '';
    let trail = '';
    while (!this.done) {
      trail += this.spaces();
      if (this.done) {
        break;
      }
      const character = this.text[this.at];
      if (character === '\n') {
        this.at += 1;
        return { separator, trail, endsLine: true };
      }
      if (character === ',' && separator === '') {
        separator = ',';
        // White space before the comma makes no sense behind it.
        trail = trail.trim() === '' ? '' : trail;
        this.at += 1;
        continue;
      }
      const end = this.commentEnd();
      if (end === undefined) {
        return undefined;
      }
      trail += this.text.slice(this.at, end);
      this.at = end;
    }
    return { separator, trail, endsLine: false };
  }

  /**
   * Whole lines of comment and emptiness, up to a line that holds something else. Undefined where a comma or a child
   * stands where it cannot.
   */
  lines(): { paragraphs: { blank: string; text: string }[]; blank: string } {
    const paragraphs: { blank: string; text: string }[] = [];
    let blank = '';
    let open = false;
    while (!this.done) {
      const from = this.at;
      this.spaces();
      if (this.done) {
        this.at = from;
        break;
      }
      if (this.text[this.at] === '\n') {
        this.at += 1;
        blank += this.text.slice(from, this.at);
        open = false;
        continue;
      }
      const end = this.commentEnd();
      const lineEnd = end === undefined ? -1 : this.emptyUntilLineEnd(end);
      if (lineEnd < 0) {
        this.at = from;
        break;
      }
      this.at = lineEnd;
      const text = this.text.slice(from, lineEnd);
      const last = paragraphs.at(-1);
      if (open && last) {
        last.text += text;
      } else {
        paragraphs.push({ blank, text });
        blank = '';
        open = true;
      }
    }
    return { paragraphs, blank };
  }

  private emptyUntilLineEnd(from: number): number {
    let at = from;
    while (at < this.end && /[ \t]/.test(this.text[at])) {
      at += 1;
    }
    return this.text[at] === '\n' && at < this.end ? at + 1 : -1;
  }

  rest(): string {
    return this.text.slice(this.at, this.end);
  }
}

function flowSegments(
  text: string,
  range: Range,
  children: readonly Range[],
): Segments | undefined {
  const segments: Segment[] = [];
  let at = range.start;
  for (const [index, child] of children.entries()) {
    const gap = text.slice(at, child.start);
    const pattern = index === 0 ? /^\s*$/ : /^\s*,\s*$/;
    if (!pattern.test(gap)) {
      return undefined;
    }
    const comma = gap.indexOf(',');
    segments.push({
      ...child,
      blank: gap.slice(comma + 1),
      lead: '',
      separator: index < children.length - 1 ? ',' : '',
      trail: '',
    });
    at = child.end;
  }
  const close = text.slice(at, range.end);
  if (!/^\s*,?\s*$/.test(close)) {
    return undefined;
  }
  return {
    layout: 'flow',
    open: '',
    children: segments,
    comments: [],
    close: close.replace(',', ''),
    indent: '',
    trailing: close.includes(','),
  };
}

/**
 * Takes a stretch of text apart into its children and what stands around them: empty lines and comments go with the
 * child below, a comment behind a child goes with it. Undefined where the text is not written that way.
 *
 * @param atLineStart - that the stretch starts where a line does
 */
export function segmentsOf(
  text: string,
  range: Range,
  children: readonly Range[],
  syntax: CommentSyntax,
  atLineStart: boolean,
): Segments | undefined {
  const segments: Segment[] = [];
  const comments: LooseComment[] = [];
  let open = '';
  let indent: string | undefined;
  let dash = false;
  let at = range.start;
  for (const [index, child] of children.entries()) {
    const gap = new Gap(text, at, child.start, syntax);
    if (index > 0 || !atLineStart) {
      const rest = gap.restOfLine();
      const previous = segments.at(-1);
      if (!rest) {
        return undefined;
      }
      if (!rest.endsLine) {
        // A collection that starts behind a dash has its first item on that line.
        if (index === 0 && !atLineStart && text[range.start - 1] === '-') {
          dash = true;
          open = text.slice(range.start, child.start);
        } else {
          return flowSegments(text, range, children);
        }
      } else if (previous) {
        previous.separator = rest.separator;
        previous.trail = rest.trail;
      } else {
        open = text.slice(range.start, gap.at);
      }
    }
    const { paragraphs, blank } = gap.lines();
    const own = gap.rest();
    if (!/^[ \t]*$/.test(own) && !(dash && index === 0)) {
      return undefined;
    }
    const isFirstBehindDash = dash && index === 0;
    const isDirect = blank === '' && paragraphs.length > 0;
    const lead = isDirect ? paragraphs.pop() : undefined;
    for (const paragraph of paragraphs) {
      comments.push({ before: index, ...paragraph });
    }
    if (!isFirstBehindDash) {
      indent ??= own;
    }
    segments.push({
      ...child,
      ...(!isFirstBehindDash && own !== indent && { indent: own }),
      blank: lead ? lead.blank : blank,
      lead: lead ? lead.text : '',
      separator: '',
      trail: '',
    });
    at = child.end;
  }
  const gap = new Gap(text, at, range.end, syntax);
  if (children.length > 0 || !atLineStart) {
    const rest = gap.restOfLine();
    if (!rest) {
      return undefined;
    }
    const previous = segments.at(-1);
    if (!rest.endsLine) {
      return flowSegments(text, range, children);
    }
    if (previous) {
      previous.separator = rest.separator;
      previous.trail = rest.trail;
    } else {
      open = text.slice(range.start, gap.at);
    }
  }
  const { paragraphs, blank } = gap.lines();
  for (const paragraph of paragraphs) {
    comments.push({ before: children.length, ...paragraph });
  }
  const rest = gap.rest();
  if (!/^[ \t]*$/.test(rest)) {
    return undefined;
  }
  return {
    layout: dash ? 'dash' : 'lines',
    open,
    children: segments,
    comments,
    close: blank + rest,
    indent: indent ?? '',
    trailing: segments.at(-1)?.separator === ',',
  };
}

/** A comment that stands alone, as an item. */
export function commentItem({ blank, text }: LooseComment): Item {
  const [, indent, body] = /^([ \t]*)([^]*?)\n?$/.exec(text) ?? ['', '', text];
  const code = body
    .split('\n')
    .map(line => line.trim())
    .join('\n');
  return {
    kind: 'comment',
    group: 'comment',
    blank,
    lead: '',
    head: '',
    headCode: '',
    content: { kind: 'atom', text: body, code },
    separator: '',
    trail: '',
    marked: 0,
    indent,
  };
}

/** Puts a collection together from its parts; `itemOf` makes the item of a child. */
export function collectionOf(
  segments: Segments,
  itemOf: (segment: Segment, index: number) => Item,
  {
    opener,
    closer,
    shape,
    order,
    separators,
  }: {
    opener: string;
    closer: string;
    shape: Collection['shape'];
    order: Collection['order'];
    separators: Collection['separators'];
  },
): Collection {
  const items: Item[] = [];
  let next = 0;
  const commentsBefore = (index: number) => {
    while (segments.comments[next]?.before === index) {
      items.push(commentItem(segments.comments[next]));
      next += 1;
    }
  };
  segments.children.forEach((segment, index) => {
    commentsBefore(index);
    items.push(itemOf(segment, index));
  });
  commentsBefore(segments.children.length);
  return {
    kind: 'collection',
    shape,
    order,
    layout: segments.layout,
    open: `${opener}${segments.open}`,
    items,
    close: `${segments.close}${closer}`,
    indent: segments.indent,
    separators,
    trailing: segments.trailing,
  };
}
