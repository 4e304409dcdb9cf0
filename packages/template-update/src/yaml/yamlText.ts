import { Node, Pair, isAlias, isCollection, isPair, isScalar } from 'yaml';

/** The text is not written in a way that can be taken apart. */
export class Unreadable extends Error {}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** How far from the start of its line something stands. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** An end without the white space before it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Where in a text what its nodes say begins and ends. */
export class YamlText {
  constructor(readonly text: string) {}

  /** The end of what a node says, without the comments and empty lines behind it. */
  endOf(node: Node): number {
    const [start, valueEnd] = node.range ?? [0, 0];
    if (isCollection(node) && !node.flow) {
      const last: unknown = node.items.at(-1);
      if (isPair(last)) {
        return this.endOfPair(last);
      }
      return last === undefined || !this.isNode(last)
        ? valueEnd
        : this.endOf(last);
    }
    return trimmedEnd(this.text, start, valueEnd);
  }

  /** A node with a text of its own, which a value that is left out has not. */
  isNode(value: unknown): value is Node {
    return (
      (isScalar(value) || isAlias(value) || isCollection(value)) &&
      !!value.range &&
      value.range[1] > value.range[0]
    );
  }

  startOf(value: unknown): number {
    if (!this.isNode(value) || !value.range) {
      throw new Unreadable();
    }
    return value.range[0];
  }

  endOfPair({ key, value }: Pair): number {
    const keyEnd = this.isNode(key) ? this.endOf(key) : 0;
    const colon = this.text.indexOf(':', keyEnd);
    const end = this.isNode(value) ? this.endOf(value) : 0;
    return Math.max(end, colon + 1);
  }

  /** A block goes on over comments that stand as far in as it does. */
  overComments(end: number, column: number): number {
    let at = this.text.indexOf('\n', end);
    let last = at < 0 ? this.text.length : at;
    while (at >= 0) {
      const line = /[^\n]*/y;
      line.lastIndex = at + 1;
      const [content] = line.exec(this.text) ?? [''];
      const trimmed = content.trim();
      if (
        at + 1 >= this.text.length ||
        (trimmed !== '' && !trimmed.startsWith('#'))
      ) {
        break;
      }
      if (trimmed !== '') {
        if (content.length - content.trimStart().length < column) {
          break;
        }
        last = at + 1 + content.trimEnd().length;
      }
      at = this.text.indexOf('\n', at + 1);
    }
    return last;
  }
}
