import {
  AttributeNode,
  BlockNode,
  BodyNode,
  parseNative,
} from 'backstage-cloud-run-terraform/syntax';
import { Collection, Item, itemsOf } from '../structure/item';
import { printCollection } from '../structure/print';
import { Segment, collectionOf, segmentsOf } from '../structure/segments';
import { addressOf } from './address';
import { HCL_COMMENTS, contentOf, identityOf } from './parseExpression';

type Node = AttributeNode | BlockNode;

function isBlock(node: Node): node is BlockNode {
  return 'body' in node;
}

function nodesOf({ attributes, blocks }: BodyNode): Node[] {
  return [...attributes.values(), ...blocks].sort(
    (one, other) => one.start - other.start,
  );
}

class Unreadable extends Error {}

class HclReader {
  constructor(private readonly text: string) {}

  file(body: BodyNode): Collection {
    return this.body(body, 0, this.text.length, '', '', true);
  }

  private body(
    body: BodyNode,
    start: number,
    end: number,
    opener: string,
    closer: string,
    isFile: boolean,
  ): Collection {
    const nodes = nodesOf(body);
    const segments = segmentsOf(
      this.text,
      { start, end },
      nodes,
      HCL_COMMENTS,
      isFile,
    );
    if (!segments) {
      throw new Unreadable();
    }
    return collectionOf(
      segments,
      (segment, index) => {
        const node = nodes[index];
        return isBlock(node)
          ? this.block(node, segment, isFile)
          : this.argument(node, segment);
      },
      { opener, closer, shape: 'map', order: 'keyed', separators: 'none' },
    );
  }

  private argument(
    { name, expression }: AttributeNode,
    { start, end, ...around }: Segment,
  ): Item {
    return {
      ...around,
      kind: 'argument',
      group: `argument:${name}`,
      head: this.text.slice(start, expression.start),
      headCode: name,
      content: contentOf(this.text, expression, name),
      marked: 0,
    };
  }

  private block(
    block: BlockNode,
    { start, end, ...around }: Segment,
    isOfFile: boolean,
  ): Item {
    const open = this.openingOf(block);
    const head = this.text.slice(start, open);
    const content = this.body(
      block.body,
      open + 1,
      end - 1,
      '{',
      this.text.slice(end - 1, end),
      false,
    );
    const { type, labels } = block;
    const id = isOfFile ? undefined : identityOf(itemsOf(content));
    return {
      ...around,
      kind: 'block',
      group: isOfFile
        ? `address:${addressOf(this.text, block)}`
        : `block:${[type, ...labels].join(' ')}`,
      ...(id !== undefined && { id }),
      head,
      headCode: [type, ...labels].join(' '),
      content,
      marked: 0,
    };
  }

  /** Where the body's brace is: labels hold none but in quotes. */
  private openingOf({ start }: BlockNode): number {
    let quoted = false;
    for (let at = start; at < this.text.length; at++) {
      const character = this.text[at];
      if (character === '\\' && quoted) {
        at += 1;
      } else if (character === '"') {
        quoted = !quoted;
      } else if (character === '{' && !quoted) {
        return at;
      }
    }
    throw new Unreadable();
  }
}

/**
 * A file in HCL as a collection of its blocks and arguments, which printed is the same text. Undefined where it has a
 * mistake.
 *
 * @param text - with line feeds alone, and one at the end
 */
export function parseHcl(path: string, text: string): Collection | undefined {
  const { body, diagnostics } = parseNative(path, text);
  if (diagnostics.length > 0) {
    return undefined;
  }
  try {
    const file = new HclReader(text).file(body);
    return printCollection(file) === text ? file : undefined;
  } catch (error) {
    if (error instanceof Unreadable) {
      return undefined;
    }
    throw error;
  }
}
