import { Expression } from './expression';
import { ParseFailure } from './parseFailure';
import { Scanner, TokenType } from './scanner';

/** No expression, template or block is nested deeper than this. */
export const MAX_DEPTH = 200;

/** Reads an expression that starts at the current token. */
export type ParseExpression = (context: ParserContext) => Expression;

/** What the parsers of expressions, templates and blocks share while they read one text. */
export class ParserContext {
  depth = 0;
  /** How many brackets are open, so that reading can go on after the last of them when something is wrong inside. */
  open = 0;

  constructor(readonly scanner: Scanner) {}

  /** Reads something nested; deeper than {@link MAX_DEPTH} is refused. */
  nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      this.fail(
        'Nested too deeply',
        `No more than ${MAX_DEPTH} levels are read. Move the inner parts to locals.`,
      );
    }
    const result = read();
    this.depth -= 1;
    return result;
  }

  /** Reads what is between brackets; the current token is the opening one, and afterwards the one after the closing. */
  bracketed<T>(ignoreNewlines: boolean, read: () => T): T {
    const { scanner } = this;
    const outside = scanner.ignoreNewlines;
    scanner.ignoreNewlines = ignoreNewlines;
    this.open += 1;
    scanner.next();
    const result = read();
    this.open -= 1;
    scanner.ignoreNewlines = outside;
    scanner.next();
    return result;
  }

  /** Goes on after a token of this type, and fails where another is there. */
  expect(type: TokenType, where: string): void {
    this.check(type, where);
    this.scanner.next();
  }

  /** Fails where the current token is of another type. */
  check(type: TokenType, where: string): void {
    if (this.scanner.type !== type) {
      this.fail(
        `Missing ${type}`,
        `Expected ${type} ${where}, found ${this.found()}.`,
      );
    }
  }

  /** The identifier that is the current token. */
  identifier(what: string): string {
    const { scanner } = this;
    if (!scanner.is('identifier')) {
      this.fail(`Missing ${what}`, `Expected ${what}, found ${this.found()}.`);
    }
    const name = scanner.value;
    scanner.next();
    return name;
  }

  /** What the current token is called in a message. */
  found(): string {
    const { scanner } = this;
    switch (scanner.type) {
      case 'newline':
        return 'the end of the line';
      case 'end':
        return 'the end of the file';
      default:
        return scanner.value.slice(0, 40);
    }
  }

  /** Gives up on what is being read. */
  fail(summary: string, detail: string): never {
    throw new ParseFailure(this.scanner.start, summary, detail);
  }
}
