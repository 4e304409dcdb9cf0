import { Expression } from './expression';
import { ParseExpression, ParserContext } from './parserContext';

/** A template as it is written: text, and sequences between braces, in order. */
export type TemplateToken =
  | { kind: 'text'; value: string }
  | { kind: 'interpolation'; expression: Expression }
  | { kind: 'if'; condition: Expression }
  | { kind: 'for'; keyName?: string; valueName: string; collection: Expression }
  | { kind: 'else' | 'endif' | 'endfor' };

/** Collects the tokens of one template, trimming the text beside `~`. */
export class TemplateTokens {
  readonly tokens: TemplateToken[] = [];
  private trimNext = false;

  constructor(
    private readonly context: ParserContext,
    private readonly parseExpression: ParseExpression,
  ) {}

  /** Adds text as it stands between two sequences, or to the end of a line. */
  text(value: string): void {
    this.tokens.push({
      kind: 'text',
      value: this.trimNext ? value.trimStart() : value,
    });
    this.trimNext = false;
  }

  /** Reads the sequence whose `${` or `%{` is at the offset, and leaves the scanner after its closing brace. */
  sequence(offset: number, line: number): void {
    const { context } = this;
    const { scanner } = context;
    const outside = scanner.ignoreNewlines;
    const isDirective = scanner.text[offset] === '%';
    const trims = scanner.text[offset + 2] === '~';
    if (trims) {
      this.trimPrevious();
    }
    scanner.ignoreNewlines = true;
    context.open += 1;
    scanner.moveTo(offset + (trims ? 3 : 2), line);
    scanner.next();
    this.tokens.push(
      context.nested(() =>
        isDirective
          ? this.directive()
          : {
              kind: 'interpolation',
              expression: this.parseExpression(context),
            },
      ),
    );
    this.trimNext = scanner.is('~}');
    if (!this.trimNext) {
      context.check('}', 'at the end of the template sequence');
    }
    context.open -= 1;
    scanner.ignoreNewlines = outside;
  }

  private trimPrevious(): void {
    const last = this.tokens.at(-1);
    if (last?.kind === 'text') {
      last.value = last.value.trimEnd();
    }
  }

  private directive(): TemplateToken {
    const { context } = this;
    const keyword = context.identifier('a directive');
    switch (keyword) {
      case 'if':
        return { kind: 'if', condition: this.parseExpression(context) };
      case 'for':
        return { kind: 'for', ...parseLoop(context, this.parseExpression) };
      case 'else':
      case 'endif':
      case 'endfor':
        return { kind: keyword };
      default:
        return context.fail(
          'Unknown directive',
          `${keyword} is none of if, for, else, endif and endfor.`,
        );
    }
  }
}

/** What follows the word `for`: one or two names and the collection. */
export function parseLoop(
  context: ParserContext,
  parseExpression: ParseExpression,
) {
  const { scanner } = context;
  const first = context.identifier('the name of a loop variable');
  let second: string | undefined;
  if (scanner.is(',')) {
    scanner.next();
    second = context.identifier('the name of a loop variable');
  }
  if (!scanner.is('identifier') || scanner.value !== 'in') {
    context.fail('Missing in', `Expected in, found ${context.found()}.`);
  }
  scanner.next();
  const collection = parseExpression(context);
  return second === undefined
    ? { valueName: first, collection }
    : { keyName: first, valueName: second, collection };
}
