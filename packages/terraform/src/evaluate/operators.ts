import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  boolValue,
  invalidValue,
  listValue,
  numberValue,
  unknownValue,
} from '../values/build';
import { nameOf, toBool, toNumber, unknownBecause } from '../values/convert';
import { areEqual } from '../values/equality';
import { Evaluate } from './evaluateType';
import { Scope } from './scope';

/** The value of `!operand` or `-operand`. */
export function unary(
  operator: '!' | '-',
  operand: ConfigValue,
  origin: Origin,
): ConfigValue {
  if (operator === '!') {
    const value = toBool(operand);
    return value.kind === 'bool'
      ? boolValue(!value.value, origin)
      : unknownBecause(value, origin);
  }
  const value = toNumber(operand);
  return value.kind === 'number'
    ? numberValue(-value.value, origin)
    : unknownBecause(value, origin);
}

/** The value of two operands and the operator between them. */
export function binary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  const a = evaluate(left, scope);
  const b = evaluate(right, scope);
  switch (operator) {
    case '&&':
    case '||':
      return logical(operator === '||', toBool(a), toBool(b), origin);
    case '==':
    case '!=': {
      const size = 'size' in a ? a.size : 1;
      scope.environment.budget.spend(size);
      const equal = areEqual(a, b);
      if (equal === undefined) {
        return unknownValue(whyUnknown(a, b), origin);
      }
      return boolValue(equal === (operator === '=='), origin);
    }
    default: {
      const x = toNumber(a);
      const y = toNumber(b);
      if (x.kind !== 'number' || y.kind !== 'number') {
        const opaque = x.kind === 'number' ? y : x;
        return opaque.kind === 'null'
          ? invalidValue(`null ${operator}`, origin)
          : unknownBecause(opaque, origin);
      }
      return arithmetic(operator, x.value, y.value, origin);
    }
  }
}

/** What keeps two values from being compared. */
function whyUnknown(a: ConfigValue, b: ConfigValue): string {
  const parts = listValue([a, b], a.origin);
  return nameOf(parts);
}

function logical(
  deciding: boolean,
  a: ConfigValue,
  b: ConfigValue,
  origin: Origin,
): ConfigValue {
  const decides = (value: ConfigValue) =>
    value.kind === 'bool' && value.value === deciding;
  if (decides(a) || decides(b)) {
    return boolValue(deciding, origin);
  }
  if (a.kind === 'bool' && b.kind === 'bool') {
    return boolValue(!deciding, origin);
  }
  return unknownBecause(a.kind === 'bool' ? b : a, origin);
}

function arithmetic(
  operator: '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%',
  x: number,
  y: number,
  origin: Origin,
): ConfigValue {
  switch (operator) {
    case '<':
      return boolValue(x < y, origin);
    case '<=':
      return boolValue(x <= y, origin);
    case '>':
      return boolValue(x > y, origin);
    case '>=':
      return boolValue(x >= y, origin);
    case '+':
      return numberValue(x + y, origin);
    case '-':
      return numberValue(x - y, origin);
    case '*':
      return numberValue(x * y, origin);
    case '/':
      return y === 0
        ? invalidValue('a division by zero', origin)
        : numberValue(x / y, origin);
    case '%':
      return y === 0
        ? invalidValue('a division by zero', origin)
        : numberValue(x % y, origin);
    default:
      return operator satisfies never;
  }
}
