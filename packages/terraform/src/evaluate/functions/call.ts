import { Expression } from '../../syntax';
import {
  ConfigValue,
  ListValue,
  NumberValue,
  ObjectValue,
  Origin,
} from '../../values';
import { invalidValue } from '../../values/build';
import { convertTo } from '../../values/conversion';
import {
  isOpaque,
  toBool,
  toNumber,
  toText,
  unknownBecause,
} from '../../values/convert';
import { DYNAMIC, STRINGS } from '../../values/valueType';
import { Evaluate } from '../evaluateType';
import { Scope } from '../scope';

/** A function call with its arguments evaluated. */
export interface Call {
  name: string;
  args: readonly ConfigValue[];
  /** The arguments as they are written, for functions that look at that. */
  written: readonly Expression[];
  scope: Scope;
  origin: Origin;
  evaluate: Evaluate;
}

/** A function of the Terraform language. */
export type ConfigFunction = (call: Call) => ConfigValue;

/** A function by its name. */
export type FunctionTable = Record<string, ConfigFunction>;

/** What an argument must be, and the form in which the function takes it. */
interface Parameters {
  text: string;
  number: NumberValue;
  /** A whole number. */
  whole: number;
  bool: boolean;
  /** A list, tuple or set as it is. */
  sequence: ListValue;
  /** A list of whatever the items have in common. */
  list: ListValue;
  /** A list of strings. */
  texts: ListValue;
  /** An object or map. */
  object: ObjectValue;
  any: ConfigValue;
}

type Plain<P extends readonly (keyof Parameters)[]> = {
  [I in keyof P]: Parameters[P[I]];
};

function listOf(value: ConfigValue): ListValue | undefined {
  return value.kind === 'list' ? value : undefined;
}

function plainOf(
  parameter: keyof Parameters,
  value: ConfigValue,
): Parameters[keyof Parameters] | undefined {
  switch (parameter) {
    case 'text': {
      const text = toText(value);
      return text.kind === 'string' ? text.value : undefined;
    }
    case 'number':
    case 'whole': {
      const number = toNumber(value);
      if (number.kind !== 'number' || parameter === 'number') {
        return number.kind === 'number' ? number : undefined;
      }
      return Number.isSafeInteger(number.value) ? number.value : undefined;
    }
    case 'bool': {
      const bool = toBool(value);
      return bool.kind === 'bool' ? bool.value : undefined;
    }
    case 'sequence':
      return listOf(value);
    case 'list':
      return listOf(convertTo(value, { kind: 'list', of: DYNAMIC }));
    case 'texts':
      return listOf(convertTo(value, STRINGS));
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
    const { args, origin } = call;
    const opaque = args.find(
      (value, index) => parameters[index] !== 'any' && isOpaque(value),
    );
    if (opaque) {
      return unknownBecause(opaque, origin);
    }
    const plain = args.map((value, index) =>
      index < parameters.length ? plainOf(parameters[index], value) : undefined,
    );
    return isPlain(plain, parameters) ? compute(plain, call) : refused(call);
  };
}

/** What Terraform says to a call that it refuses. */
export function refused({ name, origin }: Call): ConfigValue {
  return invalidValue(`${name}()`, origin);
}

/** The first item that is not known. */
export function opaqueItem({ items }: ListValue): ConfigValue | undefined {
  return items.find(isOpaque);
}
