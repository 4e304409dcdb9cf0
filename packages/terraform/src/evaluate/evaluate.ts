import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  extentOf,
  invalidValue,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  boolValue,
  unknownValue,
  writtenNumber,
} from '../values/build';
import {
  isOpaque,
  isRefused,
  nameOf,
  toBool,
  toText,
  unknownBecause,
} from '../values/convert';
import { convertTo } from '../values/conversion';
import { areSame } from '../values/equality';
import { unify } from '../values/unify';
import { typeOf } from '../values/typeOf';
import { callFunction } from './call';
import { evaluateFor } from './loops';
import { binary, unary } from './operators';
import { Scope, nameInScope } from './scope';
import { evaluateTemplate } from './templates';
import { takeSteps } from './traverse';

/** More evaluations inside each other are not made. */
const MAX_DEPTH = 600;

/** What is refused as a whole where a part is. Elsewhere than in `try`, what is known of the rest is of use. */
const CONSTRUCTORS: ReadonlySet<Expression['kind']> = new Set([
  'tuple',
  'object',
  'for',
]);

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
  return scope.isTried && CONSTRUCTORS.has(expression.kind)
    ? refusedAsWhole(value, scope, origin)
    : value;
}

function refusedAsWhole(
  value: ConfigValue,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  scope.environment.budget.spend(extentOf(value).size);
  return isRefused(value) && !isOpaque(value)
    ? invalidValue(nameOf(value), origin)
    : value;
}

function evaluateKind(
  expression: Expression,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  switch (expression.kind) {
    case 'literal':
      return literal(expression, origin);
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
  { value, digits }: Extract<Expression, { kind: 'literal' }>,
  origin: Origin,
): ConfigValue {
  switch (typeof value) {
    case 'string':
      return stringValue(value, origin);
    case 'number':
      return digits === undefined
        ? numberValue(value, origin)
        : writtenNumber(digits, origin);
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
    const name = toText(key);
    if (name.kind === 'string') {
      entries.set(name.value, evaluate(item.value, scope));
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
    const [chosen, other] = decided.value
      ? [then, otherwise]
      : [otherwise, then];
    return likeOther(evaluate(chosen, scope), other, scope, origin);
  }
  if (decided.kind === 'null') {
    return invalidValue('a condition that is null', origin);
  }
  if (decided.kind === 'unknown' && decided.invalid) {
    return decided;
  }
  const yes = evaluate(then, scope);
  const no = evaluate(otherwise, scope);
  return areSame(yes, no) ? yes : unknownValue(nameOf(decided), origin);
}

/** Whether an expression is text, whatever it turns out to be, or null, which is of any type. */
function isTextOrNull(expression: Expression): boolean {
  return (
    (expression.kind === 'template' && expression.parts.length > 1) ||
    (expression.kind === 'literal' &&
      (expression.value === null || typeof expression.value === 'string'))
  );
}

/** The chosen result of a condition, converted to the type that both results have in common. */
function likeOther(
  chosen: ConfigValue,
  other: Expression,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  if (
    isOpaque(chosen) ||
    (chosen.kind === 'null' && !chosen.type) ||
    (chosen.kind === 'string' && isTextOrNull(other))
  ) {
    return chosen;
  }
  const type = unify([typeOf(chosen), typeOf(evaluate(other, scope))]);
  return type
    ? convertTo(chosen, type)
    : invalidValue('a condition with results of different types', origin);
}
