import { TraversalStep } from './expression';
import { ParseExpression, ParserContext } from './parserContext';

/** Reads the steps into a value; the current token is the first `.` or `[`. */
export function parseSteps(
  context: ParserContext,
  parseExpression: ParseExpression,
): TraversalStep[] {
  const { scanner } = context;
  const steps: TraversalStep[] = [];
  for (;;) {
    if (scanner.is('.')) {
      scanner.next();
      if (scanner.is('*')) {
        scanner.next();
        steps.push({ kind: 'splat', each: attributeSteps(context) });
      } else {
        steps.push(attributeStep(context));
      }
    } else if (scanner.is('[')) {
      const step = context.bracketed(true, () =>
        indexStep(context, parseExpression),
      );
      if (step.kind === 'splat') {
        step.each = context.nested(() => parseSteps(context, parseExpression));
        steps.push(step);
        return steps;
      }
      steps.push(step);
    } else {
      return steps;
    }
  }
}

/** The attributes after `.*`, which belong to each element; an index after them belongs to the list. */
function attributeSteps(context: ParserContext): TraversalStep[] {
  const { scanner } = context;
  const steps: TraversalStep[] = [];
  while (scanner.is('.')) {
    scanner.next();
    steps.push(attributeStep(context));
  }
  return steps;
}

function attributeStep(context: ParserContext): TraversalStep {
  const { scanner } = context;
  if (scanner.is('number')) {
    const { start, line, end, value } = scanner;
    if (value.includes('.')) {
      context.fail(
        'Invalid index',
        'Write one index after another in brackets: [0][1].',
      );
    }
    scanner.next();
    return {
      kind: 'index',
      key: { kind: 'literal', value: Number(value), start, line, end },
    };
  }
  const name = context.identifier('the name of an attribute');
  return { kind: 'attribute', name };
}

function indexStep(
  context: ParserContext,
  parseExpression: ParseExpression,
):
  | Extract<TraversalStep, { kind: 'index' }>
  | { kind: 'splat'; each: TraversalStep[] } {
  const { scanner } = context;
  if (scanner.is('*')) {
    scanner.next();
    context.check(']', 'after the splat');
    return { kind: 'splat', each: [] };
  }
  const key = parseExpression(context);
  context.check(']', 'after the index');
  return { kind: 'index', key };
}
