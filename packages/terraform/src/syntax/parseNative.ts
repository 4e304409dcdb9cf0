import { SyntaxFile } from './body';
import { BodyParser } from './bodyParser';
import { Expression } from './expression';
import { parseExpression } from './expressionParser';
import { ParseFailure } from './parseFailure';
import { ParserContext } from './parserContext';
import { parseBareTemplate } from './quotedTemplate';
import { Scanner } from './scanner';

/** No file has more tokens than this. */
export const MAX_TOKENS = 250_000;

/**
 * Reads a file in the HCL native syntax. Never throws for what the file says: what is wrong is among the
 * diagnostics, and the rest of the file is read all the same.
 *
 * @public
 */
export function parseNative(path: string, text: string): SyntaxFile {
  const parse = (columns: boolean) => {
    const scanner = new Scanner(text, MAX_TOKENS);
    const parser = new BodyParser(path, scanner, columns);
    const body = parser.parse();
    return { parser, body, tokens: scanner.tokens };
  };
  const plain = parse(false);
  // With a brace missing, everything behind it would seem to be inside; the columns tell what is not.
  const { parser, body, tokens } = plain.parser.unclosed ? parse(true) : plain;
  return { path, body, diagnostics: parser.diagnostics, tokens };
}

function whole(
  text: string,
  line: number,
  read: (context: ParserContext) => Expression,
): Expression {
  const scanner = new Scanner(text, MAX_TOKENS);
  scanner.moveTo(0, line);
  try {
    return read(new ParserContext(scanner));
  } catch (error) {
    if (error instanceof ParseFailure) {
      return { kind: 'invalid', start: 0, end: text.length, line };
    }
    throw error;
  }
}

/** Reads a text that is one expression, such as a type in JSON; invalid where it is none. */
export function parseExpressionText(text: string, line: number): Expression {
  return whole(text, line, context => {
    context.scanner.ignoreNewlines = true;
    context.scanner.next();
    const expression = parseExpression(context);
    context.check('end', 'after the expression');
    return expression;
  });
}

/** Reads a text that is one template, without quotes around it; invalid where it is none. `line` is that of its start. */
export function parseTemplateText(text: string, line: number): Expression {
  return whole(text, line, context =>
    parseBareTemplate(context, parseExpression),
  );
}
