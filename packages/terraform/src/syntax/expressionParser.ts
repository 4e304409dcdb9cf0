import { Expression, TraversalStep } from './expression';
import { parseHeredoc } from './heredoc';
import { parseBinary } from './operators';
import { numberOf } from './jsonTree';
import { ParserContext } from './parserContext';
import { parseQuotedTemplate } from './quotedTemplate';
import { parseLoop } from './templateSequence';
import { parseSteps } from './traversal';

/** Reads an expression that starts at the current token, and leaves the token after it. */
export function parseExpression(context: ParserContext): Expression {
  return context.nested(() => parseConditional(context));
}

function parseConditional(context: ParserContext): Expression {
  const { scanner } = context;
  const { start, line } = scanner;
  const condition = parseBinary(context, parseOperand);
  if (!scanner.is('?')) {
    return condition;
  }
  scanner.next();
  const then = parseExpression(context);
  context.expect(':', 'between the two results of a condition');
  const otherwise = parseExpression(context);
  const end = scanner.previousEnd;
  return { kind: 'conditional', condition, then, otherwise, start, line, end };
}

/** A term with what follows it: attributes, indexes, splats. */
function parseOperand(context: ParserContext): Expression {
  const { scanner } = context;
  const { start, line } = scanner;
  const target = parseTerm(context);
  if (!scanner.is('.') && !scanner.is('[')) {
    return target;
  }
  const steps: TraversalStep[] = parseSteps(context, parseExpression);
  const end = scanner.previousEnd;
  return { kind: 'traversal', target, steps, start, line, end };
}

function parseTerm(context: ParserContext): Expression {
  const { scanner } = context;
  const { start, line, end, type } = scanner;
  switch (type) {
    case 'number': {
      const number = numberOf(scanner.value);
      scanner.next();
      return { kind: 'literal', ...number, start, line, end };
    }
    case '"':
      return parseQuotedTemplate(context, parseExpression);
    case 'heredoc':
      return parseHeredoc(context, parseExpression);
    case 'identifier':
      return parseName(context);
    case '(': {
      const expression = context.bracketed(true, () => {
        const inner = parseExpression(context);
        context.check(')', 'to close the parentheses');
        return inner;
      });
      const last = scanner.previousEnd;
      return { kind: 'parentheses', expression, start, line, end: last };
    }
    case '[':
      return parseTuple(context);
    case '{':
      return parseObject(context);
    case '-':
    case '!': {
      scanner.next();
      const operand = context.nested(() => parseOperand(context));
      const last = scanner.previousEnd;
      return { kind: 'unary', operator: type, operand, start, line, end: last };
    }
    default:
      return context.fail(
        'Invalid expression',
        `Expected the start of an expression, found ${context.found()}.`,
      );
  }
}

function parseName(context: ParserContext): Expression {
  const { scanner } = context;
  const { start, line, end } = scanner;
  let name = scanner.value;
  scanner.next();
  while (scanner.is('::')) {
    scanner.next();
    name += `::${context.identifier('the name of a function')}`;
    if (!scanner.is('(') && !scanner.is('::')) {
      context.fail('Missing (', 'A name with :: is that of a function.');
    }
  }
  if (scanner.is('(')) {
    return parseCall(context, name, start, line);
  }
  switch (name) {
    case 'true':
    case 'false':
      return { kind: 'literal', value: name === 'true', start, line, end };
    case 'null':
      return { kind: 'literal', value: null, start, line, end };
    default:
      return { kind: 'variable', name, start, line, end };
  }
}

function parseCall(
  context: ParserContext,
  name: string,
  start: number,
  line: number,
): Expression {
  const { scanner } = context;
  const args: Expression[] = [];
  let expandLast = false;
  context.bracketed(true, () => {
    while (!scanner.is(')')) {
      args.push(parseExpression(context));
      if (scanner.is('...')) {
        expandLast = true;
        scanner.next();
        if (!scanner.is(')')) {
          context.check(')', 'after the expanded argument, which is the last');
        }
      } else if (scanner.is(',')) {
        scanner.next();
      } else {
        context.check(')', 'or a comma after an argument');
      }
    }
  });
  const end = scanner.previousEnd;
  return { kind: 'call', name, args, expandLast, start, line, end };
}

function isFor(context: ParserContext): boolean {
  const { scanner } = context;
  return scanner.is('identifier') && scanner.value === 'for';
}

function parseTuple(context: ParserContext): Expression {
  const { scanner } = context;
  const { start, line } = scanner;
  const read = context.bracketed(true, () => {
    if (isFor(context)) {
      return parseFor(context, ']');
    }
    const items: Expression[] = [];
    while (!scanner.is(']')) {
      items.push(parseExpression(context));
      if (scanner.is(',')) {
        scanner.next();
      } else {
        context.check(']', 'or a comma after an item');
      }
    }
    return { kind: 'tuple', items } as const;
  });
  return { ...read, start, line, end: scanner.previousEnd };
}

function parseObject(context: ParserContext): Expression {
  const { scanner } = context;
  const { start, line } = scanner;
  const read = context.bracketed(false, () => {
    while (scanner.is('newline')) {
      scanner.next();
    }
    if (isFor(context)) {
      scanner.ignoreNewlines = true;
      return parseFor(context, '}');
    }
    const items: { key: Expression; value: Expression }[] = [];
    while (!scanner.is('}')) {
      const key = objectKey(parseExpression(context));
      if (!scanner.is('=') && !scanner.is(':')) {
        context.check('=', 'after the key of an object');
      }
      scanner.next();
      items.push({ key, value: parseExpression(context) });
      if (scanner.is(',') || scanner.is('newline')) {
        scanner.next();
        while (scanner.is('newline')) {
          scanner.next();
        }
      } else {
        context.check('}', 'a comma or a new line after an item');
      }
    }
    return { kind: 'object', items } as const;
  });
  return { ...read, start, line, end: scanner.previousEnd };
}

/** A bare word as a key stands for itself. */
function objectKey(key: Expression): Expression {
  if (key.kind !== 'variable') {
    return key;
  }
  const { name, start, line, end } = key;
  return { kind: 'literal', value: name, start, line, end };
}

function parseFor(context: ParserContext, closing: ']' | '}') {
  const { scanner } = context;
  scanner.next();
  const loop = parseLoop(context, parseExpression);
  context.expect(':', 'after the collection of for');
  let value = parseExpression(context);
  let key: Expression | undefined;
  if (closing === '}') {
    key = value;
    context.expect('=>', 'between key and value of for');
    value = parseExpression(context);
  }
  const group = closing === '}' && scanner.is('...');
  if (group) {
    scanner.next();
  }
  let condition: Expression | undefined;
  if (scanner.is('identifier') && scanner.value === 'if') {
    scanner.next();
    condition = parseExpression(context);
  }
  context.check(closing, 'at the end of for');
  return { kind: 'for', ...loop, key, value, condition, group } as const;
}
