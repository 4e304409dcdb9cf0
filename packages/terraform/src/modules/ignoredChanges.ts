import { BodyNode, Expression, parseExpressionText } from '../syntax';
import { IgnoredChanges } from './configuration';

/** The word that an expression is: bare, or as a string as JSON and old configuration have it. */
export function keywordOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'variable':
      return expression.name;
    case 'literal':
      return typeof expression.value === 'string'
        ? expression.value
        : undefined;
    default:
      return undefined;
  }
}

/** An attribute as Terraform writes it, such as `template[0].labels["team"]`; undefined where that is not plain. */
function pathOf(expression: Expression): string | undefined {
  switch (expression.kind) {
    case 'variable':
      return expression.name;
    case 'literal': {
      const { value, line } = expression;
      const written =
        typeof value === 'string'
          ? parseExpressionText(value, line)
          : expression;
      return written.kind === 'literal' ? undefined : pathOf(written);
    }
    case 'traversal': {
      const steps = expression.steps.map(step => {
        if (step.kind === 'attribute') {
          return `.${step.name}`;
        }
        return step.kind === 'index' && step.key.kind === 'literal'
          ? `[${JSON.stringify(step.key.value)}]`
          : undefined;
      });
      const start = pathOf(expression.target);
      return start === undefined || steps.includes(undefined)
        ? undefined
        : [start, ...steps].join('');
    }
    default:
      return undefined;
  }
}

/** Which changes of a resource Terraform leaves alone, by the `ignore_changes` of its `lifecycle`. */
export function ignoredChanges({
  blocks,
  incomplete,
}: BodyNode): IgnoredChanges {
  const lifecycles = blocks.filter(({ type }) => type === 'lifecycle');
  if (incomplete || lifecycles.some(({ body }) => body.incomplete)) {
    return 'unknown';
  }
  const written = lifecycles.flatMap(
    ({ body }) => body.attributes.get('ignore_changes')?.expression ?? [],
  );
  const paths: string[] = [];
  for (const expression of written) {
    if (keywordOf(expression) === 'all') {
      return 'all';
    }
    if (expression.kind !== 'tuple') {
      return 'unknown';
    }
    for (const item of expression.items) {
      // An old way to write `all`.
      if (keywordOf(item) === '*') {
        return 'all';
      }
      const path = pathOf(item);
      if (path === undefined) {
        return 'unknown';
      }
      paths.push(path);
    }
  }
  return paths;
}
