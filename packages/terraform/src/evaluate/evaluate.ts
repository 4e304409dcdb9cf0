import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  invalidValue,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  boolValue,
  unknownValue,
} from '../values/build';
import { isOpaque, nameOf, toBool, unknownBecause } from '../values/convert';
import { areSame } from '../values/equality';
import { callFunction } from './call';
import { evaluateFor } from './loops';
import { binary, unary } from './operators';
import { Scope, nameInScope } from './scope';
import { evaluateTemplate } from './templates';
import { takeSteps } from './traverse';

/** More evaluations inside each other are not made. */
const MAX_DEPTH = 600;

/**
 * The value of an expression, as far as it can be told.
 *
 * @public
 */
export function evaluate(expression: Expression, scope: Scope): ConfigValue {
  const { budget } = scope.environment;
  const origin = { path: scope.path, line: expression.line };
  if (budget.depth >= MAX_DEPTH) {
    return unknownValue('an expression that is nested too deeply', origin);
  }
  if (!budget.spend(1)) {
    return unknownValue('more expressions than are read', origin);
  }
  budget.depth += 1;
  const value = evaluateKind(expression, scope, origin);
  budget.depth -= 1;
  return value;
}

function evaluateKind(
  expression: Expression,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, origin);
    case 'template':
      return evaluateTemplate(expression.parts, scope, origin, evaluate);
    case 'tuple':
      return listValue(
        expression.items.map(item => evaluate(item, scope)),
        origin,
      );
    case 'object':
      return evaluateObject(expression.items, scope, origin);
    case 'call':
      return callFunction(expression, scope, origin, evaluate);
    case 'variable':
      return (
        nameInScope(scope, expression.name) ??
        invalidValue(expression.name, origin)
      );
    case 'traversal':
      return evaluateTraversal(expression, scope, origin);
    case 'conditional':
      return evaluateConditional(expression, scope, origin);
    case 'binary':
      return binary(expression, scope, origin, evaluate);
    case 'unary':
      return unary(
        expression.operator,
        evaluate(expression.operand, scope),
        origin,
      );
    case 'for':
      return evaluateFor(expression, scope, origin, evaluate);
    case 'parentheses':
      return evaluate(expression.expression, scope);
    case 'invalid':
      return unknownValue('an expression that could not be read', origin);
    default:
      return expression satisfies never;
  }
}

function literal(
  value: string | number | boolean | null,
  origin: Origin,
): ConfigValue {
  switch (typeof value) {
    case 'string':
      return stringValue(value, origin);
    case 'number':
      return numberValue(value, origin);
    case 'boolean':
      return boolValue(value, origin);
    default:
      return nullValue(origin);
  }
}

function evaluateObject(
  items: readonly { key: Expression; value: Expression }[],
  scope: Scope,
  origin: Origin,
): ConfigValue {
  const entries = new Map<string, ConfigValue>();
  for (const item of items) {
    const key = evaluate(item.key, scope);
    if (key.kind === 'string' || key.kind === 'number' || key.kind === 'bool') {
      entries.set(String(key.value), evaluate(item.value, scope));
    } else if (isOpaque(key)) {
      return unknownBecause(key, origin);
    } else {
      return invalidValue(`an object whose key is a ${key.kind}`, origin);
    }
  }
  return objectValue(entries, origin);
}

function evaluateTraversal(
  { target, steps }: Extract<Expression, { kind: 'traversal' }>,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  if (target.kind === 'variable') {
    const named = nameInScope(scope, target.name);
    if (named === undefined) {
      const resolved = scope.environment.resolve(target.name, steps, origin);
      const rest = steps.slice(resolved.steps);
      return takeSteps(resolved.value, rest, scope, origin, evaluate);
    }
    return takeSteps(named, steps, scope, origin, evaluate);
  }
  const value = evaluate(target, scope);
  return takeSteps(value, steps, scope, origin, evaluate);
}

function evaluateConditional(
  { condition, then, otherwise }: Extract<Expression, { kind: 'conditional' }>,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  const decided = toBool(evaluate(condition, scope));
  if (decided.kind === 'bool') {
    return evaluate(decided.value ? then : otherwise, scope);
  }
  if (decided.kind === 'unknown' && decided.invalid) {
    return decided;
  }
  const yes = evaluate(then, scope);
  const no = evaluate(otherwise, scope);
  return areSame(yes, no) ? yes : unknownValue(nameOf(decided), origin);
}
