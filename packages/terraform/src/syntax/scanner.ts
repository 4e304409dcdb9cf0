import { identifierEnd, isDigit, isIdentifierStart } from './characters';
import { BinaryOperator } from './expression';
import { ParseFailure } from './parseFailure';

/** What a token is: its own text where there is only one such text. */
export type TokenType =
  | BinaryOperator
  | 'identifier'
  | 'number'
  | 'heredoc'
  | 'newline'
  | 'end'
  | 'invalid'
  | '"'
  | '{'
  | '}'
  | '~}'
  | '['
  | ']'
  | '('
  | ')'
  | '='
  | '=>'
  | '!'
  | '?'
  | ':'
  | '::'
  | ','
  | '.'
  | '...';

const PUNCTUATION: readonly TokenType[] = [
  ...(['...', '::', '=>', '==', '!=', '<=', '>=', '&&', '||', '~}'] as const),
  ...(['"', '{', '}', '[', ']', '(', ')', '=', '!', '?', ':'] as const),
  ...([',', '.', '<', '>', '+', '-', '*', '/', '%'] as const),
];

/** The punctuation by its first character, longer before shorter. */
const BY_FIRST = new Map<number, TokenType[]>();
for (const token of PUNCTUATION) {
  const first = token.charCodeAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), token]);
}

const NEWLINE = 10;
const HASH = 35;
const STAR = 42;
const SLASH = 47;

/**
 * Reads a text token by token. It holds the current token; strings and heredocs are read by the template parser,
 * which takes over where they start and hands back where they end.
 */
export class Scanner {
  type: TokenType = 'newline';
  start = 0;
  end = 0;
  /** The line of the current token. */
  line = 1;
  /** Whether a line break means nothing here, as inside brackets. */
  ignoreNewlines = false;
  tokens = 0;
  /** Where the token before the current one ends. */
  previousEnd = 0;

  /** The line that `end` is on. */
  private endLine = 1;

  constructor(readonly text: string, private readonly maxTokens: number) {}

  /** Goes on to the next token. */
  next(): void {
    this.tokens += 1;
    if (this.tokens > this.maxTokens) {
      throw new ParseFailure(
        this.end,
        'Too large to be read',
        `More than ${this.maxTokens} tokens. Split the file.`,
      );
    }
    this.previousEnd = this.end;
    this.skipSpace();
    const { text } = this;
    const code = text.charCodeAt(this.end);
    this.start = this.end;
    this.line = this.endLine;
    if (this.end >= text.length) {
      this.type = 'end';
    } else if (code === NEWLINE) {
      this.type = 'newline';
      this.end += 1;
      this.endLine += 1;
    } else if (isIdentifierStart(text, this.end)) {
      this.type = 'identifier';
      this.end = identifierEnd(text, this.end);
    } else if (isDigit(code)) {
      this.type = 'number';
      this.end = this.numberEnd();
    } else {
      this.punctuation(code);
    }
  }

  /** Whether the current token is of this type. */
  is(type: TokenType): boolean {
    return this.type === type;
  }

  /** Makes the given offset, on the given line, the end of the current token. */
  moveTo(offset: number, line: number): void {
    this.end = offset;
    this.endLine = line;
  }

  /** The line that the next token would be on, white space aside. */
  get nextLine(): number {
    return this.endLine;
  }

  /** The text of the current token. */
  get value(): string {
    return this.text.slice(this.start, this.end);
  }

  private skipSpace(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.end);
      if (code === 32 || code === 9) {
        this.end += 1;
      } else if (code === NEWLINE && this.ignoreNewlines) {
        this.end += 1;
        this.endLine += 1;
      } else if (
        code === 13 &&
        (text.charCodeAt(this.end + 1) === NEWLINE ||
          this.end + 1 === text.length)
      ) {
        this.end += 1;
      } else if (
        code === HASH ||
        (code === SLASH && text.charCodeAt(this.end + 1) === SLASH)
      ) {
        const newline = text.indexOf('\n', this.end);
        this.end = newline < 0 ? text.length : newline;
      } else if (code === SLASH && text.charCodeAt(this.end + 1) === STAR) {
        this.skipComment();
      } else {
        return;
      }
    }
  }

  private skipComment(): void {
    const closing = this.text.indexOf('*/', this.end + 2);
    if (closing < 0) {
      const start = this.end;
      this.end = this.text.length;
      throw new ParseFailure(
        start,
        'Unterminated comment',
        'A comment that starts with /* ends with */.',
      );
    }
    const end = closing + 2;
    for (let at = this.end; at < end; at++) {
      if (this.text.charCodeAt(at) === NEWLINE) {
        this.endLine += 1;
      }
    }
    this.end = end;
  }

  private numberEnd(): number {
    const { text } = this;
    const digits = (from: number) => {
      let end = from;
      while (isDigit(text.charCodeAt(end))) {
        end += 1;
      }
      return end;
    };
    let end = digits(this.end);
    if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
      end = digits(end + 1);
    }
    if (text[end] === 'e' || text[end] === 'E') {
      const sign = text[end + 1] === '+' || text[end + 1] === '-' ? 1 : 0;
      if (isDigit(text.charCodeAt(end + 1 + sign))) {
        end = digits(end + 1 + sign);
      }
    }
    return end;
  }

  private punctuation(code: number): void {
    const { text } = this;
    if (
      text.startsWith('<<', this.start) &&
      isIdentifierStart(
        text,
        this.start + (text[this.start + 2] === '-' ? 3 : 2),
      )
    ) {
      this.type = 'heredoc';
      this.end = this.start + 2;
      return;
    }
    for (const token of BY_FIRST.get(code) ?? []) {
      if (token.length === 1 || text.startsWith(token, this.start)) {
        this.type = token;
        this.end = this.start + token.length;
        return;
      }
    }
    this.type = 'invalid';
    this.end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
}
