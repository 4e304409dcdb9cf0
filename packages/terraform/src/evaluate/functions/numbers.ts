import { ConfigValue } from '../../values';
import { invalidValue, numberValue } from '../../values/build';
import { toNumber, unknownBecause } from '../../values/convert';
import { Call, ConfigFunction, FunctionTable, taking } from './call';

function mapping(change: (value: number) => number): ConfigFunction {
  return taking(['number'], ([value], { origin }) =>
    numberValue(change(value), origin),
  );
}

function reduce(
  { args, name, origin }: Call,
  combine: (a: number, b: number) => number,
): ConfigValue {
  let result: number | undefined;
  for (const arg of args) {
    const value = toNumber(arg);
    if (value.kind !== 'number') {
      return unknownBecause(value, origin);
    }
    result = result === undefined ? value.value : combine(result, value.value);
  }
  return result === undefined
    ? invalidValue(`${name}()`, origin)
    : numberValue(result, origin);
}

/** Functions on numbers. */
export const NUMBER_FUNCTIONS: FunctionTable = {
  abs: mapping(Math.abs),
  ceil: mapping(Math.ceil),
  floor: mapping(Math.floor),
  log: taking(['number', 'number'], ([value, base], { origin }) =>
    numberValue(Math.log(value) / Math.log(base), origin),
  ),
  max: call => reduce(call, Math.max),
  min: call => reduce(call, Math.min),
  parseint: taking(['text', 'number'], ([text, base], { name, origin }) => {
    const value = base >= 2 && base <= 36 ? parseInt(text, base) : NaN;
    return Number.isNaN(value) ||
      value.toString(base) !== text.toLowerCase().replace(/^(-?)0+(?=.)/, '$1')
      ? invalidValue(`${name}()`, origin)
      : numberValue(value, origin);
  }),
  pow: taking(['number', 'number'], ([value, power], { origin }) =>
    numberValue(value ** power, origin),
  ),
  signum: mapping(Math.sign),
  sum: taking(['list'], ([list], call) =>
    reduce({ ...call, args: list.items }, (a, b) => a + b),
  ),
};
