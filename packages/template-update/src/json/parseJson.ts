import { Node, ParseError, parseTree } from 'jsonc-parser';
import { Collection, Content, Item, Order, itemsOf } from '../structure/item';
import { printCollection } from '../structure/print';
import { collectionOf, segmentsOf } from '../structure/segments';
import { isSequenceName, isSetName } from '../structure/sets';

const COMMENTS = { line: ['//'], block: true } as const;
const NAMES = ['name', 'id', 'key'];

class Unreadable extends Error {}

/** What tells an object from its siblings in a list. */
function identityOf(content: Content): string | undefined {
  if (content.kind !== 'collection' || content.shape !== 'map') {
    return undefined;
  }
  for (const name of NAMES) {
    const found = itemsOf(content).find(({ group }) => group === `key:${name}`);
    if (found?.content.kind === 'atom') {
      return found.content.code;
    }
  }
  return undefined;
}

/** How the elements of a list are told apart. */
export function orderOfList(items: readonly Item[], name: string): Order {
  if (
    isSetName(name) &&
    items.every(({ content }) => content.kind === 'atom')
  ) {
    const texts = new Set(
      items.map(({ content }) => content.kind === 'atom' && content.code),
    );
    return texts.size === items.length ? 'set' : 'list';
  }
  const ids = items.flatMap(({ id }) => id ?? []);
  if (items.length === 0 || new Set(ids).size < items.length) {
    return 'list';
  }
  return isSequenceName(name) ? 'sequence' : 'keyed';
}

class JsonReader {
  constructor(private readonly text: string) {}

  content(node: Node, name: string): Content {
    const { offset, length, children = [] } = node;
    if (node.type !== 'object' && node.type !== 'array') {
      const text = this.text.slice(offset, offset + length);
      return { kind: 'atom', text, code: JSON.stringify(node.value) ?? text };
    }
    const isMap = node.type === 'object';
    const segments = segmentsOf(
      this.text,
      { start: offset + 1, end: offset + length - 1 },
      children.map(child => ({
        start: child.offset,
        end: child.offset + child.length,
      })),
      COMMENTS,
      false,
    );
    if (!segments) {
      throw new Unreadable();
    }
    const keys = new Set<string>();
    const collection = collectionOf(
      segments,
      ({ start, end, ...around }, index): Item => {
        const child = children[index];
        if (!isMap) {
          const content = this.content(child, '');
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
        const [key, value] = child.children ?? [];
        if (!key || !value || keys.has(key.value)) {
          throw new Unreadable();
        }
        keys.add(key.value);
        return {
          ...around,
          kind: 'entry',
          group: `key:${key.value}`,
          head: this.text.slice(start, value.offset),
          headCode: key.value,
          content: this.content(value, key.value),
          marked: 0,
        };
      },
      {
        opener: isMap ? '{' : '[',
        closer: isMap ? '}' : ']',
        shape: isMap ? 'map' : 'list',
        order: 'keyed',
        separators: 'required',
      },
    );
    return isMap
      ? collection
      : { ...collection, order: orderOfList(itemsOf(collection), name) };
  }
}

/**
 * JSON, with or without comments and trailing commas, as a collection which printed is the same text. Undefined where it
 * has a mistake or is one value alone.
 */
export function parseJson(text: string): Collection | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (!root || errors.length > 0) {
    return undefined;
  }
  try {
    const content = new JsonReader(text).content(root, '');
    if (content.kind === 'atom') {
      return undefined;
    }
    const open = `${text.slice(0, root.offset)}${content.open}`;
    const close = `${content.close}${text.slice(root.offset + root.length)}`;
    const file = { ...content, open, close };
    return printCollection(file) === text ? file : undefined;
  } catch (error) {
    if (error instanceof Unreadable) {
      return undefined;
    }
    throw error;
  }
}
