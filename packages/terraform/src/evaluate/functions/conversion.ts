import { ConfigValue } from '../../values';
import {
  boolValue,
  invalidValue,
  listValue,
  objectValue,
} from '../../values/build';
import {
  certainItems,
  isOpaque,
  listHolding,
  toBool,
  toNumber,
  toText,
  unknownBecause,
} from '../../values/convert';
import { isNeverNull } from '../../values/equality';
import { setOf } from '../../values/set';
import { Call, ConfigFunction, FunctionTable, taking } from './call';

function converting(
  convert: (value: ConfigValue) => ConfigValue,
): ConfigFunction {
  return taking(['any'], ([value]) => convert(value));
}

/** Whether Terraform would refuse the value or a part of it. */
function isRefused(value: ConfigValue): boolean {
  switch (value.kind) {
    case 'unknown':
      return (
        value.invalid === true ||
        (value.holds !== undefined && isRefused(value.holds))
      );
    case 'list':
      return value.items.some(isRefused);
    case 'object':
      return [...value.entries.values()].some(isRefused);
    default:
      return false;
  }
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

function coalesce({ args, name, origin }: Call): ConfigValue {
  for (const arg of args) {
    if (isOpaque(arg)) {
      return isSomething(arg) ? arg : unknownBecause(arg, origin);
    }
    if (arg.kind !== 'null' && !(arg.kind === 'string' && arg.value === '')) {
      return arg;
    }
  }
  return invalidValue(`${name}()`, origin);
}

function coalescelist({ args, name, origin }: Call): ConfigValue {
  for (const arg of args) {
    if (isOpaque(arg)) {
      return unknownBecause(arg, origin);
    }
    if (arg.kind === 'list' && arg.items.length > 0) {
      return arg;
    }
  }
  return invalidValue(`${name}()`, origin);
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
  nonsensitive: converting(value => value),
  sensitive: converting(value => value),
  tobool: converting(toBool),
  tolist: taking(['any'], ([value], { name, origin }) => {
    if (value.kind === 'list' || value.kind === 'null' || isOpaque(value)) {
      return value;
    }
    return invalidValue(`${name}()`, origin);
  }),
  tomap: taking(['any'], ([value], { name, origin }) =>
    value.kind === 'object' || value.kind === 'null' || isOpaque(value)
      ? value
      : invalidValue(`${name}()`, origin),
  ),
  tonumber: converting(toNumber),
  toset: taking(['any'], ([value], { name, origin }) => {
    if (value.kind === 'list') {
      return setOf(value.items, origin);
    }
    return value.kind === 'null' || isOpaque(value)
      ? value
      : invalidValue(`${name}()`, origin);
  }),
  tostring: converting(toText),
  try: firstAllowed,
  zipmap: taking(['list', 'list'], ([keys, values], { name, origin }) => {
    const entries = new Map<string, ConfigValue>();
    for (const [index, key] of keys.items.entries()) {
      const value = values.items[index];
      if (key.kind !== 'string' || !value) {
        return isOpaque(key)
          ? unknownBecause(key, origin)
          : invalidValue(`${name}()`, origin);
      }
      entries.set(key.value, value);
    }
    return objectValue(entries, origin);
  }),
  flatten: taking(['any'], ([list], { name, origin }) => {
    if (list.kind !== 'list' && list.kind !== 'unknown') {
      return isOpaque(list)
        ? unknownBecause(list, origin)
        : invalidValue(`${name}()`, origin);
    }
    const items: ConfigValue[] = [];
    const unknown: ConfigValue[] = [];
    const collect = (value: ConfigValue) => {
      if (value.kind === 'unknown') {
        unknown.push(value);
      }
      if (value.kind === 'unknown' || value.kind === 'list') {
        certainItems(value).forEach(collect);
      } else {
        items.push(value);
      }
    };
    collect(list);
    const [first, ...others] = unknown;
    return first
      ? listHolding(items, [first, ...others], origin)
      : listValue(items, origin);
  }),
};
