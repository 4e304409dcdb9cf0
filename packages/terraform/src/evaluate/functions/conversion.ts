import { Expression } from '../../syntax';
import { ConfigValue } from '../../values';
import { boolValue, invalidValue, unknownValue } from '../../values/build';
import { convertTo } from '../../values/conversion';
import { isOpaque, isRefused, unknownBecause } from '../../values/convert';
import { isNeverNull } from '../../values/equality';
import { isSet } from '../../values/set';
import { unify } from '../../values/unify';
import { typeOf } from '../../values/typeOf';
import {
  BOOL,
  DYNAMIC,
  NUMBER,
  STRING,
  ValueType,
} from '../../values/valueType';
import { Call, ConfigFunction, FunctionTable, refused, taking } from './call';

function converting(
  convert: (value: ConfigValue) => ConfigValue,
): ConfigFunction {
  return taking(['any'], ([value]) => convert(value));
}

function firstAllowed({ args, name, origin }: Call): ConfigValue {
  return args.find(arg => !isRefused(arg)) ?? invalidValue(`${name}()`, origin);
}

/** Whether a value that is not known is at least known not to be null or empty. */
function isSomething(value: ConfigValue): boolean {
  switch (value.kind) {
    case 'reference':
      return isNeverNull(value);
    case 'template':
      return value.parts.some(part => typeof part === 'string');
    default:
      return false;
  }
}

function coalesce(call: Call): ConfigValue {
  const { args, origin } = call;
  const type = unify(args.map(typeOf));
  for (const arg of args) {
    if (isOpaque(arg)) {
      return isSomething(arg) ? arg : unknownBecause(arg, origin);
    }
    const value = type ? convertTo(arg, type) : refused(call);
    const isEmpty = value.kind === 'string' && value.value === '';
    if (value.kind !== 'null' && !isEmpty) {
      return value;
    }
  }
  return refused(call);
}

function coalescelist(call: Call): ConfigValue {
  const { args, origin } = call;
  const isOther = (arg: ConfigValue) =>
    arg.kind !== 'null' && (arg.kind !== 'list' || isSet(arg));
  if (args.some(arg => !isOpaque(arg) && isOther(arg))) {
    return refused(call);
  }
  for (const arg of args) {
    if (isOpaque(arg)) {
      return unknownBecause(arg, origin);
    }
    if (arg.kind === 'null') {
      // Null without a type is refused, and it is not known whether this one has one.
      return unknownValue(`${call.name}()`, origin);
    }
    if (arg.kind === 'list' && arg.items.length > 0) {
      return arg;
    }
  }
  return refused(call);
}

/** Converts what is not null; null has every type. */
function convertingTo(type: ValueType): ConfigFunction {
  return converting(value => convertTo(value, type));
}

/** Whether an expression is written of values alone, none of which can be sensitive. */
function isPlain(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'parentheses':
      return isPlain(expression.expression);
    case 'tuple':
      return expression.items.every(isPlain);
    case 'object':
      return expression.items.every(
        ({ key, value }) => isPlain(key) && isPlain(value),
      );
    case 'call':
      return (
        !/^(core::)?(sensitive|ephemeral)/.test(expression.name) &&
        !expression.name.startsWith('provider::') &&
        expression.args.every(isPlain)
      );
    default:
      return false;
  }
}

/** Only of what is written at the place is it known whether it is sensitive. */
function isSensitive(call: Call): ConfigValue {
  const [written] = call.written;
  if (!written || call.written.length > 1) {
    return refused(call);
  }
  if (written.kind === 'call' && /^(core::)?sensitive$/.test(written.name)) {
    return boolValue(true, call.origin);
  }
  return isPlain(written)
    ? boolValue(false, call.origin)
    : unknownValue(`${call.name}()`, call.origin);
}

/** Functions that change the type of a value, or choose between values. */
export const CONVERSION_FUNCTIONS: FunctionTable = {
  can: taking(['any'], ([value], { origin }) =>
    isOpaque(value) && !isRefused(value) && value.kind === 'unknown'
      ? unknownBecause(value, origin)
      : boolValue(!isRefused(value), origin),
  ),
  coalesce,
  coalescelist,
  ephemeralasnull: converting(value => value),
  issensitive: isSensitive,
  nonsensitive: converting(value => value),
  sensitive: converting(value => value),
  tobool: convertingTo(BOOL),
  tolist: convertingTo({ kind: 'list', of: DYNAMIC }),
  tomap: convertingTo({ kind: 'map', of: DYNAMIC }),
  tonumber: convertingTo(NUMBER),
  toset: convertingTo({ kind: 'set', of: DYNAMIC }),
  tostring: convertingTo(STRING),
  try: firstAllowed,
};
