import {
  CST,
  Pair,
  YAMLMap,
  YAMLSeq,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
} from 'yaml';
import { orderOfList } from '../json/parseJson';
import { Collection, Content, Item, itemsOf } from '../structure/item';
import {
  Range,
  Segment,
  collectionOf,
  segmentsOf,
} from '../structure/segments';
import { Unreadable, YamlText, columnOf, trimmedEnd } from './yamlText';

const COMMENTS = { line: ['#'], block: false } as const;

type ItemParts = Omit<Item, keyof Segment> & Partial<Segment>;

/** The steps and containers of a list are known by these, the first that they have. */
function identityOf(content: Content): string | undefined {
  if (content.kind !== 'collection' || content.shape !== 'map') {
    return undefined;
  }
  const value = (name: string) => {
    const found = itemsOf(content).find(({ group }) => group === `key:${name}`);
    return found?.content.kind === 'atom' ? found.content.code : undefined;
  };
  const named = value('id') ?? value('name') ?? value('key');
  if (named !== undefined) {
    return named;
  }
  const uses = value('uses');
  return uses?.replace(/@[^@"]*/, '') ?? value('run');
}

/** Takes the block and flow collections of a document apart. */
export class YamlReader extends YamlText {
  private atom(start: number, end: number, node: unknown): Content {
    const text = this.text.slice(start, end);
    const header = /^((?:[&!]\S+\s+)*[|>][-+0-9]*[^\n]*\n)/.exec(text);
    if (header && isScalar(node) && node.type?.startsWith('BLOCK')) {
      return {
        kind: 'atom',
        text,
        code: `${header[0].trim()}\n${JSON.stringify(node.value)}`,
        lines: {
          open: header[0],
          body: `${text.slice(header[0].length)}\n`,
          close: '',
        },
      };
    }
    if (!isScalar(node) || /^[&!]/.test(text)) {
      return { kind: 'atom', text, code: text.replace(/\s+/g, ' ') };
    }
    return {
      kind: 'atom',
      text,
      code:
        typeof node.value === 'string'
          ? JSON.stringify(node.value)
          : text.trim(),
    };
  }

  private flow(node: YAMLMap | YAMLSeq, start: number, name: string): Content {
    const [from, valueEnd] = node.range ?? [0, 0];
    const end = trimmedEnd(this.text, from, valueEnd);
    const isList = isSeq(node);
    const children: unknown[] = node.items;
    const ranges = children.map((child): Range => {
      if (isPair(child)) {
        return {
          start: this.startOf(child.key),
          end: this.endOfFlowPair(child),
        };
      }
      const at = this.startOf(child);
      return { start: at, end: this.isNode(child) ? this.endOf(child) : at };
    });
    const segments = segmentsOf(
      this.text,
      { start: from + 1, end: end - 1 },
      ranges,
      COMMENTS,
      false,
    );
    if (!segments) {
      return this.atom(start, end, node);
    }
    const collection = collectionOf(
      segments,
      (segment, index) => this.flowItem(children[index], segment),
      {
        opener: this.text.slice(start, from + 1),
        closer: this.text.slice(end - 1, end),
        shape: isList ? 'list' : 'map',
        order: 'keyed',
        separators: 'required',
      },
    );
    return isList
      ? { ...collection, order: orderOfList(itemsOf(collection), name) }
      : collection;
  }

  private endOfFlowPair({ key, value }: Pair): number {
    const end = this.isNode(key) ? this.endOf(key) : 0;
    return this.isNode(value) ? this.endOf(value) : end;
  }

  private flowItem(child: unknown, { start, end, ...around }: Segment): Item {
    if (isPair(child)) {
      const name = this.keyName(child.key);
      const { value } = child;
      const hasValue = this.isNode(value);
      const valueStart = hasValue ? this.startOf(value) : end;
      return {
        ...around,
        kind: 'entry',
        group: `key:${name}`,
        head: this.text.slice(start, valueStart),
        headCode: this.text
          .slice(start, valueStart)
          .replace(/\s+/g, ' ')
          .trim(),
        content: hasValue
          ? this.value(value, valueStart, name)
          : { kind: 'atom', text: '', code: '' },
        marked: 0,
      };
    }
    const content = this.value(child, start, '');
    const id = identityOf(content);
    return {
      ...around,
      kind: 'element',
      group: 'element',
      ...(id !== undefined && { id }),
      head: '',
      headCode: '',
      content,
      marked: 0,
    };
  }

  private keyName(key: unknown): string {
    if (!isScalar(key) || key.anchor || key.tag) {
      throw new Unreadable();
    }
    return String(key.source ?? key.value);
  }

  /** A value that starts within a line. */
  private value(node: unknown, start: number, name: string): Content {
    if ((isMap(node) || isSeq(node)) && node.flow) {
      return this.flow(node, start, name);
    }
    if (!this.isNode(node) || (isCollection(node) && !node.flow)) {
      throw new Unreadable();
    }
    return this.atom(start, this.endOf(node), node);
  }

  /** What stands behind a colon or a dash. */
  private valueBehind(
    marker: number,
    node: unknown,
    end: number,
    name: string,
  ): { head: string; content: Content } {
    if (isCollection(node) && !node.flow && (isMap(node) || isSeq(node))) {
      const properties = /(?:[ \t]+[&!][^\s,[\]{}]+)*/y;
      properties.lastIndex = marker;
      const [found] = properties.exec(this.text) ?? [''];
      const from = marker + found.length;
      return {
        head: found,
        content: this.block(node, from, end, name),
      };
    }
    const space = /[ \t]*/y;
    space.lastIndex = marker;
    const [found] = space.exec(this.text) ?? [''];
    const start = marker + found.length;
    if (start >= end) {
      return { head: '', content: { kind: 'atom', text: '', code: '' } };
    }
    if ((isMap(node) || isSeq(node)) && node.flow) {
      return { head: found, content: this.flow(node, start, name) };
    }
    return { head: found, content: this.atom(start, end, node) };
  }

  private markers(
    node: YAMLMap | YAMLSeq,
  ): CST.BlockMap['items'] | CST.BlockSequence['items'] {
    const token = node.srcToken;
    if (!token || (token.type !== 'block-map' && token.type !== 'block-seq')) {
      throw new Unreadable();
    }
    return token.items;
  }

  /** A block map or sequence between two offsets. */
  block(
    node: YAMLMap | YAMLSeq,
    start: number,
    end: number,
    name: string,
    atLineStart = false,
  ): Collection {
    return isMap(node)
      ? this.blockMap(node, start, end, atLineStart)
      : this.blockSequence(node, start, end, name, atLineStart);
  }

  private assemble(
    ranges: readonly Range[],
    start: number,
    end: number,
    atLineStart: boolean,
    isMapping: boolean,
    itemOf: (index: number) => ItemParts,
  ): Collection {
    const first = ranges[0]?.start ?? start;
    const column = columnOf(this.text, first);
    // Comments that stand further out belong to what comes after.
    const last = ranges.at(-1)?.end ?? end;
    const until = Math.max(
      last,
      Math.min(end, this.overComments(last, column)),
    );
    const lineEnd = this.text.indexOf('\n', until);
    const ends = lineEnd < 0 ? this.text.length : lineEnd + 1;
    const to = atLineStart ? end : Math.min(ends, this.text.length);
    const segments = segmentsOf(
      this.text,
      { start, end: to },
      ranges,
      COMMENTS,
      atLineStart,
    );
    if (!segments || segments.layout === 'flow') {
      throw new Unreadable();
    }
    const collection = collectionOf(
      segments,
      ({ start: from, end: upTo, ...around }, index): Item => ({
        ...around,
        ...itemOf(index),
      }),
      {
        opener: '',
        closer: '',
        shape: isMapping ? 'map' : 'list',
        order: 'keyed',
        separators: 'none',
      },
    );
    return segments.layout === 'dash'
      ? {
          ...collection,
          indent: ' '.repeat(column),
          items: itemsOf(collection).map((item, index) =>
            index === 0 || (item.indent ?? '').length !== column
              ? item
              : { ...item, indent: undefined },
          ),
        }
      : collection;
  }

  private blockMap(
    node: YAMLMap,
    start: number,
    end: number,
    atLineStart: boolean,
  ): Collection {
    const tokens = this.markers(node);
    const pairs = node.items.map((pair, index) => {
      const token = tokens[index];
      const colon =
        'sep' in token
          ? token.sep?.find(({ type }) => type === 'map-value-ind')
          : undefined;
      if (
        !colon ||
        token.start.some(({ type }) => type === 'explicit-key-ind')
      ) {
        throw new Unreadable();
      }
      return { pair, colon: colon.offset + 1, start: this.startOf(pair.key) };
    });
    const column = columnOf(this.text, pairs[0]?.start ?? 0);
    const ranges = pairs.map(({ pair, colon, start: from }) => {
      const own = Math.max(
        this.isNode(pair.value) ? this.endOf(pair.value) : 0,
        colon,
      );
      const inner = this.innerColumn(pair.value);
      return {
        start: from,
        end:
          inner === undefined || inner < column
            ? own
            : this.overComments(own, Math.max(inner, column + 1)),
      };
    });
    return this.assemble(ranges, start, end, atLineStart, true, index => {
      const { pair, colon, start: from } = pairs[index];
      const key = this.keyName(pair.key);
      const { head, content } = this.valueBehind(
        colon,
        pair.value,
        ranges[index].end,
        key,
      );
      return {
        kind: 'entry',
        group: `key:${key}`,
        head: `${this.text.slice(from, colon)}${head}`,
        headCode: `${key}:${head.trim().replace(/\s+/g, ' ')}`,
        content,
        marked: 0,
      };
    });
  }

  /** How far in the children of a block value stand. */
  private innerColumn(value: unknown): number | undefined {
    if (!isCollection(value) || value.flow) {
      return undefined;
    }
    const [start] = value.range ?? [0];
    return columnOf(this.text, start);
  }

  private blockSequence(
    node: YAMLSeq,
    start: number,
    end: number,
    name: string,
    atLineStart: boolean,
  ): Collection {
    const tokens = this.markers(node);
    const entries = node.items.map((value: unknown, index) => {
      const dash = tokens[index].start.find(
        ({ type }) => type === 'seq-item-ind',
      );
      if (!dash) {
        throw new Unreadable();
      }
      return { value, dash: dash.offset };
    });
    const ranges = entries.map(({ value, dash }) => {
      const own = this.isNode(value)
        ? Math.max(this.endOf(value), dash + 1)
        : dash + 1;
      const inner = this.innerColumn(value);
      return {
        start: dash,
        end: inner === undefined ? own : this.overComments(own, inner),
      };
    });
    const collection = this.assemble(
      ranges,
      start,
      end,
      atLineStart,
      false,
      index => {
        const { value, dash } = entries[index];
        const { head, content } = this.valueBehind(
          dash + 1,
          value,
          ranges[index].end,
          '',
        );
        const id = identityOf(content);
        return {
          kind: 'element',
          group: 'element',
          ...(id !== undefined && { id }),
          head: `-${head}`,
          headCode: head.trim(),
          content,
          marked: 0,
        };
      },
    );
    return { ...collection, order: orderOfList(itemsOf(collection), name) };
  }
}
