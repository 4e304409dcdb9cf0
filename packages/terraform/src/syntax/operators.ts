import { BinaryOperator, Expression } from './expression';
import { ParserContext } from './parserContext';

/** How strongly each operator binds; stronger ones are read first. */
const STRENGTH = new Map<string, number>([
  ['||', 1],
  ['&&', 2],
  ['==', 3],
  ['!=', 3],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['%', 6],
]);

/** A chain of operators becomes a tree as deep as it is long, so it is no longer than this. */
const MAX_CHAIN = 250;

function isBinaryOperator(type: string): type is BinaryOperator {
  return STRENGTH.has(type);
}

/** Reads operands and the operators between them. */
export function parseBinary(
  context: ParserContext,
  parseOperand: (context: ParserContext) => Expression,
  weakest: number = 1,
): Expression {
  const { scanner } = context;
  const { start, line } = scanner;
  let left = parseOperand(context);
  for (let length = 0; ; length++) {
    const operator = scanner.type;
    const strength = STRENGTH.get(operator) ?? 0;
    if (strength < weakest || !isBinaryOperator(operator)) {
      return left;
    }
    if (length > MAX_CHAIN) {
      context.fail(
        'Too many operators',
        `No more than ${MAX_CHAIN} operators are read in a row. Move parts of the expression to locals.`,
      );
    }
    scanner.next();
    const right = parseBinary(context, parseOperand, strength + 1);
    const end = scanner.previousEnd;
    left = { kind: 'binary', operator, left, right, start, line, end };
  }
}
