import { Collection, Content, Item, itemsOf } from './item';

function shifted(text: string, from: string, to: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      if (index === 0 || line.trim() === '') {
        return line;
      }
      if (line.startsWith(from)) {
        return `${to}${line.slice(from.length)}`;
      }
      return line;
    })
    .join('\n');
}

function shiftedLines(text: string, from: string, to: string): string {
  return text === '' ? '' : shifted(`\n${text}`, from, to).slice(1);
}

function shiftedIndent(indent: string, from: string, to: string): string {
  return indent.startsWith(from) ? `${to}${indent.slice(from.length)}` : indent;
}

function shiftedContent(content: Content, from: string, to: string): Content {
  if (content.kind === 'atom') {
    return content.fixed
      ? content
      : { ...content, text: shifted(content.text, from, to) };
  }
  return {
    ...content,
    open: shifted(content.open, from, to),
    close:
      content.close.includes('\n') || content.layout !== 'lines'
        ? shifted(content.close, from, to)
        : shiftedLines(content.close, from, to),
    indent: shiftedIndent(content.indent, from, to),
    items: itemsOf(content).map(item => shiftedItem(item, from, to)),
  };
}

function shiftedItem(item: Item, from: string, to: string): Item {
  return {
    ...item,
    lead: shiftedLines(item.lead, from, to),
    content: shiftedContent(item.content, from, to),
    ...(item.indent !== undefined && {
      indent: shiftedIndent(item.indent, from, to),
    }),
  };
}

/** The dash of an element that is on a line of its own, in a list that has such; none in a list within a line. */
function withDash(item: Item, into: Collection): Item {
  if (item.kind !== 'element' || into.separators === 'optional') {
    return item;
  }
  const [sibling] = itemsOf(into);
  if (into.layout === 'flow') {
    return item.head.trim() === '-' ? { ...item, head: '' } : item;
  }
  return item.head === '' && sibling?.head.startsWith('-')
    ? { ...item, head: '- ' }
    : item;
}

/**
 * An item of one collection as it stands in another: further in or out. Undefined where it takes several lines and the
 * other collection is within one.
 */
export function adopt(
  original: Item,
  from: Collection,
  into: Collection,
): Item | undefined {
  const item = withDash(original, into);
  if (into.layout === 'flow') {
    const { content } = item;
    const isLine =
      item.lead === '' &&
      item.trail === '' &&
      item.kind !== 'comment' &&
      (content.kind === 'atom'
        ? !content.text.includes('\n')
        : content.layout === 'flow');
    const [first, second] = itemsOf(into);
    return isLine
      ? { ...item, blank: second?.blank ?? (first ? ' ' : item.blank.trim()) }
      : undefined;
  }
  const blank =
    from.layout === 'flow' || from.layout === 'dash' ? '' : item.blank;
  const moved =
    from.layout === 'flow' || from.indent === into.indent
      ? item
      : shiftedItem(item, from.indent, into.indent);
  return {
    ...moved,
    blank: blank.replace(/[ \t]/g, ''),
    ...(into.layout === 'documents' && { blank: '' }),
  };
}
