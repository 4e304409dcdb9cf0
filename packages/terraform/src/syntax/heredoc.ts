import { identifierEnd } from './characters';
import { Expression } from './expression';
import { ParseFailure } from './parseFailure';
import { ParseExpression, ParserContext } from './parserContext';
import { TemplateToken, TemplateTokens } from './templateSequence';
import { templateTree } from './templateTree';

interface Marker {
  name: string;
  /** `<<-`: the indentation that all lines share is left out. */
  indented: boolean;
  /** Where the first line starts. */
  body: number;
}

function readMarker(text: string, start: number): Marker {
  const indented = text[start + 2] === '-';
  const from = start + (indented ? 3 : 2);
  const to = identifierEnd(text, from);
  const body = text[to] === '\r' ? to + 2 : to + 1;
  if (text[body - 1] !== '\n') {
    throw new ParseFailure(
      start,
      'Invalid heredoc',
      'The line ends after the marker of a heredoc, such as <<EOT.',
    );
  }
  return { name: text.slice(from, to), indented, body };
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

/** The next `${`, `%{`, or escape of one of them, before the end of the line. */
function nextSpecial(text: string, from: number, end: number): number {
  for (let at = from; at < end - 1; at++) {
    const code = text.charCodeAt(at);
    if ((code === 36 || code === 37) && text.charCodeAt(at + 1) === 123) {
      return at;
    }
    if (
      (code === 36 || code === 37) &&
      text.charCodeAt(at + 1) === code &&
      text.charCodeAt(at + 2) === 123
    ) {
      return at;
    }
  }
  return -1;
}

/** Reads the lines up to the marker, and leaves the scanner after it. */
function readLines(
  context: ParserContext,
  tokens: TemplateTokens,
  { name, body }: Marker,
): void {
  const { scanner } = context;
  const { text } = scanner;
  let at = body;
  let line = scanner.line + 1;
  let startsLine = true;
  let value = '';
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (startsLine && text.slice(at, end).trim() === name) {
      scanner.moveTo(text[end - 1] === '\r' ? end - 1 : end, line);
      return;
    }
    startsLine = false;
    const special = nextSpecial(text, at, end);
    if (special < 0) {
      tokens.text(value + text.slice(at, Math.min(end + 1, text.length)));
      value = '';
      at = end + 1;
      line += 1;
      startsLine = true;
    } else if (text[special + 1] !== '{') {
      value += `${text.slice(at, special)}${text[special]}{`;
      at = special + 3;
    } else {
      value += text.slice(at, special);
      if (value !== '') {
        tokens.text(value);
        value = '';
      }
      tokens.sequence(special, line);
      at = scanner.end;
      line = scanner.nextLine;
    }
  }
  scanner.moveTo(text.length, line);
  throw new ParseFailure(
    scanner.start,
    'Unterminated heredoc',
    `No line holds ${name} alone, which would end the heredoc.`,
  );
}

function indentationOf(value: string): number | undefined {
  const trimmed = value.trimStart();
  return trimmed === '' && value.endsWith('\n')
    ? undefined
    : value.length - trimmed.length;
}

/** Takes away the indentation that all lines have. */
function removeIndentation(tokens: readonly TemplateToken[]): TemplateToken[] {
  const starts = tokens.map((_, index) => {
    const previous = tokens[index - 1];
    return (
      index === 0 || (previous.kind === 'text' && previous.value.endsWith('\n'))
    );
  });
  let shared = Infinity;
  tokens.forEach((token, index) => {
    if (starts[index]) {
      shared = Math.min(
        shared,
        token.kind === 'text' ? indentationOf(token.value) ?? shared : 0,
      );
    }
  });
  return tokens.map((token, index) =>
    token.kind === 'text' &&
    starts[index] &&
    indentationOf(token.value) !== undefined
      ? { kind: 'text', value: token.value.slice(shared) }
      : token,
  );
}

/** Reads a heredoc; the current token is `<<`, and afterwards the one after the closing marker. */
export function parseHeredoc(
  context: ParserContext,
  parseExpression: ParseExpression,
): Expression {
  const { scanner, open } = context;
  const { start, line, ignoreNewlines } = scanner;
  const marker = readMarker(scanner.text, start);
  try {
    const read = new TemplateTokens(context, parseExpression);
    readLines(context, read, marker);
    const tokens = marker.indented
      ? removeIndentation(read.tokens)
      : read.tokens;
    const parts = templateTree(context, tokens);
    const span = { start, line, end: scanner.end };
    scanner.next();
    const [only] = parts;
    if (parts.length === 0) {
      return { kind: 'literal', value: '', ...span };
    }
    return parts.length === 1 && only.kind === 'text'
      ? { kind: 'literal', value: only.value, ...span }
      : { kind: 'template', parts, ...span };
  } catch (error) {
    skipToMarker(context, marker);
    scanner.ignoreNewlines = ignoreNewlines;
    context.open = open;
    throw error;
  }
}

/** Where something is wrong inside, reading goes on after the heredoc. */
function skipToMarker({ scanner }: ParserContext, { name }: Marker): void {
  const { text } = scanner;
  let at = lineEnd(text, scanner.end) + 1;
  let line = scanner.nextLine + 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (text.slice(at, end).trim() === name) {
      scanner.moveTo(end, line);
      return;
    }
    at = end + 1;
    line += 1;
  }
  scanner.moveTo(text.length, line);
}
