import { AttributeNode, BlockNode, BodyNode } from './body';
import { Diagnostic } from './diagnostic';
import { Expression } from './expression';
import { parseExpression } from './expressionParser';
import { ParseFailure } from './parseFailure';
import { ParserContext } from './parserContext';
import { goOnAfter, startsBlock } from './recovery';
import { Scanner } from './scanner';
import { positionAt } from './source';

const MAX_DIAGNOSTICS = 20;

/** Reads the blocks and attributes of one file. What is wrong is reported, and reading goes on behind it. */
export class BodyParser {
  readonly diagnostics: Diagnostic[] = [];
  /** A block that is never closed was met. */
  unclosed = false;

  private readonly context: ParserContext;
  /** What was wrong went on to a line that starts another block of the file, so the blocks around have ended. */
  private ended = false;

  /**
   * @param columns - that a name in the first column starts a block of the file, whatever is open; this finds
   *   the other blocks of a file in which a bracket is missing
   */
  constructor(
    private readonly path: string,
    private readonly scanner: Scanner,
    private readonly columns: boolean,
  ) {
    this.context = new ParserContext(scanner);
  }

  /** Reads the whole file. */
  parse(): BodyNode {
    this.attempt(() => this.scanner.next());
    return this.body(undefined);
  }

  private get gaveUp(): boolean {
    return this.diagnostics.length >= MAX_DIAGNOSTICS;
  }

  /** Runs a step of reading, and after what is wrong goes on at the next item. */
  private attempt(step: () => void): boolean {
    const { context, scanner } = this;
    const { depth, open } = context;
    try {
      step();
      return true;
    } catch (error) {
      if (!(error instanceof ParseFailure)) {
        throw error;
      }
      this.report(error);
      context.depth = depth;
      const opened = context.open - open;
      context.open = open;
      scanner.ignoreNewlines = false;
      this.ended = goOnAfter(scanner, opened) || this.ended;
      return false;
    }
  }

  private report({ offset, summary, detail }: ParseFailure): void {
    if (this.gaveUp) {
      return;
    }
    const { line, column } = positionAt(this.scanner.text, offset);
    this.diagnostics.push({
      severity: 'error',
      path: this.path,
      line,
      column,
      summary,
      detail,
    });
  }

  /** The items up to the closing brace of the block, or to the end of the file where there is none. */
  private body(block: string | undefined): BodyNode {
    const { scanner } = this;
    const attributes = new Map<string, AttributeNode>();
    const blocks: BlockNode[] = [];
    let incomplete = false;
    for (;;) {
      const isReadable = this.attempt(() => {
        while (scanner.is('newline')) {
          scanner.next();
        }
      });
      incomplete ||= !isReadable;
      if (block === undefined) {
        this.ended = false;
      } else if (this.columns && startsBlock(scanner)) {
        this.ended = true;
      }
      const isCut =
        this.ended || this.gaveUp || (scanner.is('end') && block !== undefined);
      if (
        isCut ||
        scanner.is('end') ||
        (scanner.is('}') && block !== undefined)
      ) {
        return { attributes, blocks, incomplete: incomplete || isCut };
      }
      if (!this.attempt(() => this.item(attributes, blocks))) {
        incomplete = true;
      }
    }
  }

  private item(
    attributes: Map<string, AttributeNode>,
    blocks: BlockNode[],
  ): void {
    const { context, scanner } = this;
    const { start, line } = scanner;
    if (!scanner.is('identifier')) {
      const found = context.found();
      if (scanner.is('}')) {
        scanner.next();
      }
      throw new ParseFailure(
        start,
        'Argument or block definition required',
        `Expected the name of an attribute or block, found ${found}.`,
      );
    }
    const name = scanner.value;
    scanner.next();
    if (scanner.is('=')) {
      this.attribute(name, start, line, attributes);
      this.endOfItem('attribute');
      return;
    }
    this.block(name, start, line, blocks);
  }

  private attribute(
    name: string,
    start: number,
    line: number,
    attributes: Map<string, AttributeNode>,
  ): void {
    const { scanner } = this;
    if (attributes.has(name)) {
      this.report(
        new ParseFailure(
          start,
          'Attribute redefined',
          `The attribute ${name} is written twice in this block; the first one holds.`,
        ),
      );
    }
    const add = (expression: Expression) => {
      if (!attributes.has(name)) {
        const end = scanner.previousEnd;
        attributes.set(name, { name, expression, start, line, end });
      }
    };
    try {
      scanner.next();
      add(parseExpression(this.context));
    } catch (error) {
      add({ kind: 'invalid', start, line, end: scanner.end });
      throw error;
    }
  }

  private endOfItem(what: string): void {
    const { type } = this.scanner;
    if (type !== 'newline' && type !== 'end') {
      this.context.fail(
        `Missing newline after ${what}`,
        `Each attribute and block starts on a line of its own; found ${this.context.found()}.`,
      );
    }
  }

  private labels(): string[] {
    const { context, scanner } = this;
    const labels: string[] = [];
    while (!scanner.is('{')) {
      if (scanner.is('identifier')) {
        labels.push(scanner.value);
        scanner.next();
      } else if (scanner.is('"')) {
        const { start } = scanner;
        const label = parseExpression(context);
        if (label.kind !== 'literal' || typeof label.value !== 'string') {
          throw new ParseFailure(
            start,
            'Invalid label',
            'The label of a block is plain text, without a template.',
          );
        }
        labels.push(label.value);
      } else {
        context.fail(
          'Invalid block definition',
          `Expected = after the name of an attribute, or { or a label after that of a block; found ${context.found()}.`,
        );
      }
    }
    return labels;
  }

  private block(
    type: string,
    start: number,
    line: number,
    blocks: BlockNode[],
  ): void {
    const { context, scanner } = this;
    const labels = this.labels();
    const outside = context.depth;
    context.nested(() => {
      scanner.next();
      const body = scanner.is('newline')
        ? this.body(type)
        : this.singleLineBody();
      if (scanner.is('end')) {
        this.unclosed = true;
        this.report(
          new ParseFailure(
            start,
            'Unclosed block',
            `The closing brace of this ${type} block is missing.`,
          ),
        );
      } else if (this.columns && this.ended) {
        this.report(
          new ParseFailure(
            start,
            'Unclosed block',
            `The closing brace of this ${type} block is missing before line ${scanner.line}.`,
          ),
        );
      }
      const end = scanner.is('}') ? scanner.end : scanner.previousEnd;
      blocks.push({ type, labels, body, start, line, end });
    });
    context.depth = outside;
    if (scanner.is('}') && !this.ended) {
      scanner.next();
      this.endOfItem('block');
    }
  }

  private singleLineBody(): BodyNode {
    const { context, scanner } = this;
    const attributes = new Map<string, AttributeNode>();
    if (scanner.is('identifier')) {
      const { start, line } = scanner;
      const name = scanner.value;
      scanner.next();
      context.check('=', 'in a block of one line, which holds one attribute');
      this.attribute(name, start, line, attributes);
    }
    context.check('}', 'at the end of a block of one line');
    return { attributes, blocks: [], incomplete: false };
  }
}
