import { Expression } from 'backstage-cloud-run-terraform/syntax';
import {
  Atom,
  Collection,
  Content,
  Item,
  Order,
  itemsOf,
} from '../structure/item';
import { collectionOf, segmentsOf } from '../structure/segments';
import { isSetName } from '../structure/sets';
import { compactText } from './compactText';

/** How comments are written in HCL. */
export const HCL_COMMENTS = { line: ['#', '//'], block: true } as const;

/** What names an object among others. */
const NAMES = ['name', 'key', 'id', 'priority'];

type Bracketed = Extract<Expression, { kind: 'tuple' | 'object' }>;

/** The list or map that an expression is, or that is the last thing it hands to functions. */
function bracketedIn(expression: Expression): Bracketed | undefined {
  switch (expression.kind) {
    case 'tuple':
    case 'object':
      return expression;
    case 'parentheses':
      return bracketedIn(expression.expression);
    case 'call': {
      const last = expression.args.at(-1);
      return last && bracketedIn(last);
    }
    default:
      return undefined;
  }
}

function atomOf(text: string): Atom {
  const code = compactText(text);
  const heredoc = /^<<-?\S+[ \t]*\n/.exec(text);
  if (!heredoc) {
    return {
      kind: 'atom',
      text,
      code,
      ...(/<<-?\w/.test(text) && { fixed: true }),
    };
  }
  const closing = text.lastIndexOf('\n') + 1;
  return {
    kind: 'atom',
    text,
    code,
    fixed: true,
    lines: {
      open: heredoc[0],
      body: text.slice(heredoc[0].length, closing),
      close: text.slice(closing),
    },
  };
}

/** What tells an object from its siblings. */
export function identityOf(items: readonly Item[]): string | undefined {
  for (const name of NAMES) {
    const found = items.find(
      ({ group }) => group === `argument:${name}` || group === `key:${name}`,
    );
    if (found?.content.kind === 'atom') {
      return found.content.code;
    }
  }
  return undefined;
}

function elementOf(
  text: string,
  expression: Expression,
  name: string,
): Omit<Item, 'blank' | 'lead' | 'separator' | 'trail'> {
  const content = contentOf(text, expression, name);
  const id =
    content.kind === 'collection' && content.shape === 'map'
      ? identityOf(itemsOf(content))
      : undefined;
  return {
    kind: 'element',
    group: 'element',
    ...(id !== undefined && { id }),
    head: '',
    headCode: '',
    content,
    marked: 0,
  };
}

/** Elements with names of their own are known by them, elements of a set by what they say, others by their place. */
function orderOf(items: readonly Item[], isSet: boolean): Order {
  if (isSet && items.every(({ content }) => content.kind === 'atom')) {
    const texts = new Set(
      items.map(({ content }) => content.kind === 'atom' && content.code),
    );
    if (texts.size === items.length) {
      return 'set';
    }
  }
  const ids = items.flatMap(({ id }) => id ?? []);
  return items.length > 0 && new Set(ids).size === items.length
    ? 'keyed'
    : 'list';
}

function collectionIn(
  text: string,
  expression: Expression,
  bracketed: Bracketed,
  name: string,
): Collection | undefined {
  const spans =
    bracketed.kind === 'tuple'
      ? bracketed.items.map(({ start, end }) => ({ start, end }))
      : bracketed.items.map(({ key, value }) => ({
          start: key.start,
          end: value.end,
        }));
  const from = bracketed.start + 1;
  const to = bracketed.end - 1;
  const segments = segmentsOf(
    text,
    { start: from, end: to },
    spans,
    HCL_COMMENTS,
    false,
  );
  if (!segments) {
    return undefined;
  }
  const opener = text.slice(expression.start, from);
  const closer = text.slice(to, expression.end);
  const collection = collectionOf(
    segments,
    ({ start, end, ...around }, index) => {
      if (bracketed.kind === 'tuple') {
        return { ...around, ...elementOf(text, bracketed.items[index], name) };
      }
      const { key, value } = bracketed.items[index];
      const head = text.slice(key.start, value.start);
      const keyText = compactText(text.slice(key.start, key.end));
      const plain = /^"([^"\\$%]*)"$/.exec(keyText)?.[1] ?? keyText;
      return {
        ...around,
        kind: 'entry',
        group: `key:${plain}`,
        head,
        headCode: plain,
        content: contentOf(text, value, plain),
        marked: 0,
      };
    },
    {
      opener,
      closer,
      shape: bracketed.kind === 'tuple' ? 'list' : 'map',
      order: 'keyed',
      separators:
        bracketed.kind === 'tuple' || segments.layout === 'flow'
          ? 'required'
          : 'optional',
    },
  );
  const isSet = isSetName(name) || /toset\(\s*\[$/.test(opener);
  return bracketed.kind === 'tuple'
    ? { ...collection, order: orderOf(itemsOf(collection), isSet) }
    : collection;
}

/** The value of an argument or key of this name, taken apart where it is a list or map. */
export function contentOf(
  text: string,
  expression: Expression,
  name: string,
): Content {
  const bracketed = bracketedIn(expression);
  return (
    (bracketed && collectionIn(text, expression, bracketed, name)) ??
    atomOf(text.slice(expression.start, expression.end))
  );
}
