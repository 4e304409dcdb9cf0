import { ConfigValue, NumberValue, Origin } from '../../values';
import {
  countValue,
  exactOf,
  exactValue,
  unknownValue,
} from '../../values/build';
import { ExactNumber } from '../../values/exactNumber';
import { notTaken, toNumber } from '../../values/convert';
import { arithmetic, negated } from '../arithmetic';
import { Call, ConfigFunction, FunctionTable, refused, taking } from './call';

function mapping(
  change: (value: ExactNumber, number: NumberValue) => bigint,
): ConfigFunction {
  return taking(['number'], ([value], { origin }) =>
    countValue(change(exactOf(value), value), origin),
  );
}

/** The whole number below, or above: the whole part lies towards zero. */
function towards(direction: -1 | 1) {
  return mapping(value => {
    const whole = value.truncated();
    return value.isWhole() || value.sign() !== direction
      ? whole
      : whole + BigInt(direction);
  });
}

function reduce(
  call: Call,
  combine: (a: NumberValue, b: NumberValue) => ConfigValue,
): ConfigValue {
  const { args, name, origin } = call;
  let result: NumberValue | undefined;
  for (const arg of args) {
    const value = toNumber(arg);
    if (value.kind !== 'number') {
      return notTaken(value, `${name}()`, origin);
    }
    const combined = result === undefined ? value : combine(result, value);
    if (combined.kind !== 'number') {
      return combined;
    }
    result = combined;
  }
  return result ?? refused(call);
}

function choosing(sign: -1 | 1): ConfigFunction {
  return call =>
    reduce(call, (a, b) => (exactOf(b).compare(exactOf(a)) * sign > 0 ? b : a));
}

/** A number that is computed as a floating point number. */
function doubleValue(value: number, origin: Origin): ConfigValue {
  return Number.isFinite(value)
    ? exactValue(ExactNumber.ofDouble(value), origin)
    : unknownValue('a number that is out of range', origin);
}

/**
 * A power as Go's library works it out for whole exponents, rounding after each step.
 *
 * @see https://go.dev/src/math/pow.go
 */
function power(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (
    let rest = Math.abs(exponent);
    rest > 0 && Number.isFinite(factor);
    rest = Math.floor(rest / 2)
  ) {
    if (rest % 2 === 1) {
      result *= factor;
    }
    factor *= factor;
  }
  return exponent < 0 ? 1 / result : result;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The whole number that is written to a base; undefined where it is none. */
function parseWhole(text: string, base: number): bigint | undefined {
  const digits = text.replace(/^[+-]/, '');
  let value = 0n;
  for (const digit of base <= 36 ? digits.toLowerCase() : digits) {
    const worth = DIGITS.indexOf(digit);
    if (worth < 0 || worth >= base) {
      return undefined;
    }
    value = value * BigInt(base) + BigInt(worth);
  }
  const sign = text.startsWith('-') ? -1n : 1n;
  return digits === '' ? undefined : sign * value;
}

/** Functions on numbers. */
export const NUMBER_FUNCTIONS: FunctionTable = {
  abs: taking(['number'], ([value], { origin }) =>
    value.value < 0 ? negated(value, origin) : value,
  ),
  ceil: towards(1),
  floor: towards(-1),
  log: taking(['number', 'number'], ([value, base], call) => {
    const result = Math.log(value.value) / Math.log(base.value);
    return Number.isNaN(result)
      ? refused(call)
      : doubleValue(result, call.origin);
  }),
  max: choosing(1),
  min: choosing(-1),
  parseint: taking(['text', 'whole'], ([text, base], call) => {
    const value =
      call.args[0]?.kind === 'string' &&
      base >= 2 &&
      base <= 62 &&
      text.length <= 1000
        ? parseWhole(text, base)
        : undefined;
    return value === undefined ? refused(call) : countValue(value, call.origin);
  }),
  pow: taking(['number', 'number'], ([base, exponent], { name, origin }) => {
    if (Math.abs(exponent.value) === 0.5 && base.value >= 0) {
      const root = Math.sqrt(base.value);
      return doubleValue(exponent.value < 0 ? 1 / root : root, origin);
    }
    // Of other broken exponents the last digits are anybody's.
    return Number.isInteger(exponent.value)
      ? doubleValue(power(base.value, exponent.value), origin)
      : unknownValue(`${name}()`, origin);
  }),
  signum: taking(['whole'], ([value], { origin }) =>
    countValue(Math.sign(value), origin),
  ),
  sum: taking(['sequence'], ([list], call) =>
    reduce({ ...call, args: list.items }, (a, b) =>
      arithmetic('+', a, b, call.origin),
    ),
  ),
};
