import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  boolValue,
  invalidValue,
  listValue,
  unknownValue,
} from '../values/build';
import {
  isOpaque,
  isRefused,
  nameOf,
  notTaken,
  toBool,
  toNumber,
} from '../values/convert';
import { areEqual } from '../values/equality';
import { arithmetic, negated } from './arithmetic';
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
      : notTaken(value, '!null', origin);
  }
  const value = toNumber(operand);
  return value.kind === 'number'
    ? negated(value, origin)
    : notTaken(value, '-null', origin);
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
      if (isRefused(a) || isRefused(b)) {
        return invalidValue(whyUnknown(a, b), origin);
      }
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
        return notTaken(opaque, `null ${operator}`, origin);
      }
      return arithmetic(operator, x, y, origin);
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
  const isOpen = isOpaque(a) && !isRefused(a);
  if (decides(a) || (decides(b) && (isOpen || a.kind === 'bool'))) {
    return boolValue(deciding, origin);
  }
  if (a.kind === 'bool' && b.kind === 'bool') {
    return boolValue(!deciding, origin);
  }
  return notTaken(a.kind === 'bool' ? b : a, 'an operator on null', origin);
}
