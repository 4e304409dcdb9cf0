import { ConfigValue, ListValue, ObjectValue, Origin } from '../../values';
import { invalidValue } from '../../values/build';
import {
  isOpaque,
  toNumber,
  toText,
  unknownBecause,
} from '../../values/convert';
import { Evaluate } from '../evaluateType';
import { Scope } from '../scope';

/** A function call with its arguments evaluated. */
export interface Call {
  name: string;
  args: readonly ConfigValue[];
  scope: Scope;
  origin: Origin;
  evaluate: Evaluate;
}

/** A function of the Terraform language. */
export type ConfigFunction = (call: Call) => ConfigValue;

/** A function by its name. */
export type FunctionTable = Record<string, ConfigFunction>;

/** What an argument must be, and the plain form in which the function takes it. */
interface Parameters {
  text: string;
  number: number;
  bool: boolean;
  list: ListValue;
  object: ObjectValue;
  any: ConfigValue;
}

type Plain<P extends readonly (keyof Parameters)[]> = {
  [I in keyof P]: Parameters[P[I]];
};

function plainOf(
  parameter: keyof Parameters,
  value: ConfigValue,
): Parameters[keyof Parameters] | undefined {
  switch (parameter) {
    case 'text': {
      const text = toText(value);
      return text.kind === 'string' ? text.value : undefined;
    }
    case 'number': {
      const number = toNumber(value);
      return number.kind === 'number' ? number.value : undefined;
    }
    case 'bool':
      return value.kind === 'bool' ? value.value : undefined;
    case 'list':
      return value.kind === 'list' ? value : undefined;
    case 'object':
      return value.kind === 'object' ? value : undefined;
    case 'any':
      return value;
    default:
      return parameter satisfies never;
  }
}

function isPlain<P extends readonly (keyof Parameters)[]>(
  values: readonly unknown[],
  parameters: P,
): values is Plain<P> {
  return (
    values.length === parameters.length &&
    values.every(value => value !== undefined)
  );
}

/** A function whose arguments must be known; unknown where one is not, invalid where one is of the wrong type. */
export function taking<const P extends readonly (keyof Parameters)[]>(
  parameters: P,
  compute: (args: Plain<P>, call: Call) => ConfigValue,
): ConfigFunction {
  return call => {
    const { args, name, origin } = call;
    const opaque = args.find(
      (value, index) => parameters[index] !== 'any' && isOpaque(value),
    );
    if (opaque) {
      return unknownBecause(opaque, origin);
    }
    const plain = args.map((value, index) =>
      index < parameters.length ? plainOf(parameters[index], value) : undefined,
    );
    return isPlain(plain, parameters)
      ? compute(plain, call)
      : invalidValue(`${name}()`, origin);
  };
}

/** The call with an argument more where one that may be left out is. */
export function withDefault(
  count: number,
  value: (origin: Origin) => ConfigValue,
  called: ConfigFunction,
): ConfigFunction {
  return call =>
    called(
      call.args.length < count
        ? { ...call, args: [...call.args, value(call.origin)] }
        : call,
    );
}
