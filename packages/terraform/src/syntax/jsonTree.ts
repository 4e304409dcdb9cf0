import { ParseFailure } from './parseFailure';
import { Span } from './source';

/**
 * A JSON value, and where it is written.
 *
 * @public
 */
export type JsonNode = Span &
  (
    | {
        kind: 'scalar';
        value: string | number | boolean | null;
        /** A number as it is written, where that has more digits than `value` holds. */
        digits?: string;
      }
    | { kind: 'array'; items: readonly JsonNode[] }
    | { kind: 'object'; members: readonly JsonMember[] }
  );

/**
 * A member of a JSON object; its span starts at its name.
 *
 * @public
 */
export interface JsonMember extends Span {
  name: string;
  value: JsonNode;
}

const MAX_DEPTH = 200;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly [string, boolean | null][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** So many digits are held by a number of this language, whatever they are. */
const SAFE_DIGITS = 15;

/** The number that is written, and its digits where these are too many. */
export function numberOf(written: string): { value: number; digits?: string } {
  const value = Number(written);
  return written.length > SAFE_DIGITS ? { value, digits: written } : { value };
}

/** Reads JSON with the places of its values, which JSON.parse does not tell. */
export class JsonReader {
  nodes = 0;
  private at = 0;
  private line = 1;
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly maxNodes: number,
  ) {}

  /** Reads the whole text as one value. */
  read(): JsonNode {
    const value = this.value();
    this.space();
    if (this.at < this.text.length) {
      this.fail('Nothing may follow the value that the file is.');
    }
    return value;
  }

  private fail(detail: string): never {
    throw new ParseFailure(this.at, 'Invalid JSON', detail);
  }

  private space(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === 10) {
        this.line += 1;
      } else if (code !== 32 && code !== 9 && code !== 13) {
        return;
      }
    }
  }

  private value(): JsonNode {
    this.space();
    this.nodes += 1;
    this.depth += 1;
    if (this.depth > MAX_DEPTH || this.nodes > this.maxNodes) {
      this.fail('The file is too large or nested too deeply to be read.');
    }
    const { at: start, line } = this;
    const node = this.unplaced();
    this.depth -= 1;
    return { ...node, start, line, end: this.at };
  }

  private unplaced() {
    switch (this.text[this.at]) {
      case '{':
        return { kind: 'object', members: this.members() } as const;
      case '[':
        return { kind: 'array', items: this.items() } as const;
      case '"':
        return { kind: 'scalar', value: this.string() } as const;
      default:
        return { kind: 'scalar', ...this.word() } as const;
    }
  }

  private members(): JsonMember[] {
    const members: JsonMember[] = [];
    this.list('}', () => {
      const { at: start, line } = this;
      if (this.text[this.at] !== '"') {
        this.fail('Expected the name of a member in double quotes.');
      }
      const name = this.string();
      this.space();
      if (this.text[this.at] !== ':') {
        this.fail('Expected : after the name of a member.');
      }
      this.at += 1;
      const value = this.value();
      members.push({ name, value, start, line, end: this.at });
    });
    return members;
  }

  private items(): JsonNode[] {
    const items: JsonNode[] = [];
    this.list(']', () => items.push(this.value()));
    return items;
  }

  private list(closing: string, readItem: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === closing) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.space();
      readItem();
      this.space();
      const separator = this.text[this.at];
      if (separator !== ',' && separator !== closing) {
        this.fail(`Expected a comma or ${closing}.`);
      }
      this.at += 1;
      if (separator === closing) {
        return;
      }
    }
  }

  private string(): string {
    const { text } = this;
    let end = this.at + 1;
    while (end < text.length && text[end] !== '"' && text[end] !== '\n') {
      end += text[end] === '\\' ? 2 : 1;
    }
    try {
      const value: unknown = JSON.parse(text.slice(this.at, end + 1));
      if (typeof value === 'string') {
        this.at = end + 1;
        return value;
      }
    } catch {
      // Said below.
    }
    return this.fail('A string is not closed, or has an escape JSON lacks.');
  }

  private word(): { value: number | boolean | null; digits?: string } {
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(this.text)?.[0];
    if (number !== undefined) {
      this.at += number.length;
      return numberOf(number);
    }
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return { value };
      }
    }
    return this.fail('Expected a value.');
  }
}
