import { Expression } from './expression';
import { ParseFailure } from './parseFailure';
import { ParseExpression, ParserContext } from './parserContext';
import { TemplateTokens } from './templateSequence';
import { templateTree } from './templateTree';

const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};

/** The first character of these is what the text between sequences has to be looked at for. */
const SPECIAL = /["\\$%\n]/g;

function readEscape(text: string, offset: number): [string, number] {
  const escape = text[offset + 1];
  const simple = ESCAPES[escape];
  if (simple !== undefined) {
    return [simple, offset + 2];
  }
  const digits = { u: 4, U: 8 }[escape];
  const hex = digits ? text.slice(offset + 2, offset + 2 + digits) : '';
  const code = parseInt(hex, 16);
  if (
    !digits ||
    !/^[0-9a-fA-F]+$/.test(hex) ||
    hex.length !== digits ||
    code > 0x10ffff
  ) {
    throw new ParseFailure(
      offset,
      'Invalid escape sequence',
      'A backslash in a string is written twice; \\n, \\r, \\t, \\", \\\\, \\uNNNN and \\UNNNNNNNN are the escapes.',
    );
  }
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return [
    isSurrogate ? '\ufffd' : String.fromCodePoint(code),
    offset + 2 + digits,
  ];
}

/** Reads text, with its escapes where `quoted`, up to a closing quote or the end, and leaves the scanner after it. */
function readTokens(
  context: ParserContext,
  parseExpression: ParseExpression,
  quoted: boolean,
): TemplateTokens {
  const { scanner } = context;
  const { text } = scanner;
  const tokens = new TemplateTokens(context, parseExpression);
  let at = scanner.end;
  let line = scanner.nextLine;
  let value = '';
  const flush = () => {
    if (value !== '') {
      tokens.text(value);
      value = '';
    }
  };
  for (;;) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(text)?.index ?? text.length;
    value += text.slice(at, special);
    at = special;
    const character = text[at];
    if (at >= text.length) {
      if (quoted) {
        throw unterminated(at);
      }
      flush();
      scanner.moveTo(at, line);
      return tokens;
    } else if (character === '"' && quoted) {
      flush();
      scanner.moveTo(at + 1, line);
      return tokens;
    } else if (character === '\n') {
      if (quoted) {
        throw unterminated(at);
      }
      line += 1;
      value += character;
      at += 1;
    } else if (character === '\\' && quoted) {
      const [decoded, next] = readEscape(text, at);
      value += decoded;
      at = next;
    } else if (
      text[at + 1] === '{' &&
      (character === '$' || character === '%')
    ) {
      flush();
      tokens.sequence(at, line);
      at = scanner.end;
      line = scanner.nextLine;
    } else if (
      text[at + 1] === character &&
      text[at + 2] === '{' &&
      (character === '$' || character === '%')
    ) {
      value += `${character}{`;
      at += 3;
    } else {
      value += character;
      at += 1;
    }
  }
}

function unterminated(offset: number): ParseFailure {
  return new ParseFailure(
    offset,
    'Unterminated string',
    'A string ends with a quote on the line it starts on; for more lines, write a heredoc.',
  );
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}

function expressionOf(
  context: ParserContext,
  tokens: TemplateTokens,
  span: { start: number; line: number; end: number },
): Expression {
  const parts = templateTree(context, tokens.tokens);
  if (parts.length === 0) {
    return { kind: 'literal', value: '', ...span };
  }
  const [only] = parts;
  return parts.length === 1 && only.kind === 'text'
    ? { kind: 'literal', value: only.value, ...span }
    : { kind: 'template', parts, ...span };
}

/** Reads a quoted string; the current token is its opening quote, and afterwards the one after its closing quote. */
export function parseQuotedTemplate(
  context: ParserContext,
  parseExpression: ParseExpression,
): Expression {
  const { scanner, open } = context;
  const { start, line, ignoreNewlines } = scanner;
  try {
    const tokens = readTokens(context, parseExpression, true);
    const expression = expressionOf(context, tokens, {
      start,
      line,
      end: scanner.end,
    });
    scanner.next();
    return expression;
  } catch (error) {
    // The rest of the line may be inside or outside of the string, so reading goes on after it.
    scanner.moveTo(endOfLine(scanner.text, scanner.end), scanner.nextLine);
    scanner.ignoreNewlines = ignoreNewlines;
    context.open = open;
    throw error;
  }
}

/** Reads a whole text as a template, as JSON has them and `templatefile` takes them. */
export function parseBareTemplate(
  context: ParserContext,
  parseExpression: ParseExpression,
): Expression {
  const { scanner } = context;
  const line = scanner.nextLine;
  const tokens = readTokens(context, parseExpression, false);
  return expressionOf(context, tokens, {
    start: 0,
    line,
    end: scanner.end,
  });
}
