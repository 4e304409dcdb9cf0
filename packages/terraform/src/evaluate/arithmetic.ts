import { ConfigValue, NumberValue, Origin } from '../values';
import {
  NEGATIVE_ZERO,
  boolValue,
  countValue,
  exactOf,
  exactValue,
  invalidValue,
  numberValue,
  unknownValue,
} from '../values/build';

/** An operator on two numbers. */
type Operator = '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** The number with the other sign. */
export function negated(number: NumberValue, origin: Origin): ConfigValue {
  return number.value === 0
    ? unknownValue(NEGATIVE_ZERO, origin)
    : exactValue(exactOf(number).negated(), origin);
}

/** What comes of an operator where this language computes it as Terraform does: on whole numbers that are not large. */
function ofIntegers(
  operator: Operator,
  x: number,
  y: number,
): number | boolean | undefined {
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
    default:
      return undefined;
  }
}

/** The value of two numbers and the operator between them. */
export function arithmetic(
  operator: Operator,
  x: NumberValue,
  y: NumberValue,
  origin: Origin,
): ConfigValue {
  if (Number.isSafeInteger(x.value) && Number.isSafeInteger(y.value)) {
    const result = ofIntegers(operator, x.value, y.value);
    if (typeof result === 'boolean') {
      return boolValue(result, origin);
    }
    if (result && Number.isSafeInteger(result)) {
      return x.precision && y.precision
        ? countValue(result, origin)
        : numberValue(result, origin);
    }
  }
  const a = exactOf(x);
  const b = exactOf(y);
  const isNegative = a.sign() + b.sign() < 0;
  if (/[*/]/.test(operator) && a.sign() * b.sign() === 0 && isNegative) {
    return unknownValue(NEGATIVE_ZERO, origin);
  }
  switch (operator) {
    case '<':
      return boolValue(a.compare(b) < 0, origin);
    case '<=':
      return boolValue(a.compare(b) <= 0, origin);
    case '>':
      return boolValue(a.compare(b) > 0, origin);
    case '>=':
      return boolValue(a.compare(b) >= 0, origin);
    case '+':
      return exactValue(a.plus(b), origin);
    case '-':
      return exactValue(a.plus(b.negated()), origin);
    case '*':
      return exactValue(a.times(b), origin);
    case '/':
      if (b.sign() === 0) {
        return a.sign() === 0
          ? invalidValue('zero divided by zero', origin)
          : unknownValue('a number that is infinite', origin);
      }
      return exactValue(a.dividedBy(b), origin);
    case '%':
      return b.sign() === 0 ? x : exactValue(a.remainder(b), origin);
    default:
      return operator satisfies never;
  }
}
