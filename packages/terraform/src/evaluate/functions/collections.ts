import { ConfigValue } from '../../values';
import {
  boolValue,
  invalidValue,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
} from '../../values/build';
import {
  certainItems,
  isOpaque,
  listHolding,
  toBool,
  unknownBecause,
} from '../../values/convert';
import { areEqual, isNeverNull } from '../../values/equality';
import { byIdentity } from '../../values/set';
import { Call, FunctionTable, taking } from './call';

function sortedEntries(entries: ReadonlyMap<string, ConfigValue>) {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}

function contains(
  items: readonly ConfigValue[],
  wanted: ConfigValue,
  { origin }: Call,
): ConfigValue {
  let unknown: ConfigValue | undefined;
  for (const item of items) {
    const equal = areEqual(item, wanted);
    if (equal) {
      return boolValue(true, origin);
    }
    if (equal === undefined) {
      unknown ??= isOpaque(item) ? item : wanted;
    }
  }
  return unknown ? unknownBecause(unknown, origin) : boolValue(false, origin);
}

/** One list after the other. */
export function concat({ args, name, origin }: Call): ConfigValue {
  if (!args.every(arg => arg.kind === 'list' || isOpaque(arg))) {
    return invalidValue(`${name}()`, origin);
  }
  const items = args.flatMap(certainItems);
  const [opaque, ...others] = args.filter(isOpaque);
  return opaque
    ? listHolding(items, [opaque, ...others], origin)
    : listValue(items, origin);
}

function merge({ args, name, origin }: Call): ConfigValue {
  const entries = new Map<string, ConfigValue>();
  for (const arg of args) {
    if (arg.kind === 'object') {
      arg.entries.forEach((value, key) => entries.set(key, value));
    } else if (isOpaque(arg)) {
      return unknownBecause(arg, origin);
    } else if (arg.kind !== 'null') {
      return invalidValue(`${name}()`, origin);
    }
  }
  return objectValue(entries, origin);
}

function length({ args: [value], name, origin }: Call): ConfigValue {
  switch (value?.kind) {
    case 'list':
      return numberValue(value.items.length, origin);
    case 'object':
      return numberValue(value.entries.size, origin);
    case 'string':
      return numberValue([...value.value].length, origin);
    case 'unknown':
    case 'reference':
    case 'template':
      return unknownBecause(value, origin);
    default:
      return invalidValue(`${name}()`, origin);
  }
}

function lookup({ args, name, origin }: Call): ConfigValue {
  const [map, key, otherwise] = args;
  if (!map || !key || isOpaque(map) || isOpaque(key)) {
    const opaque = map && isOpaque(map) ? map : key;
    return opaque
      ? unknownBecause(opaque, origin)
      : invalidValue(`${name}()`, origin);
  }
  const found =
    map.kind === 'object' && key.kind === 'string'
      ? map.entries.get(key.value)
      : undefined;
  return found ?? otherwise ?? invalidValue(`${name}()`, origin);
}

function quantified(decides: boolean) {
  return taking(['list'], ([list], { origin }) => {
    let unknown: ConfigValue | undefined;
    for (const item of list.items) {
      const value = toBool(item);
      if (value.kind === 'bool' && value.value === decides) {
        return boolValue(decides, origin);
      }
      if (value.kind !== 'bool') {
        unknown ??= value;
      }
    }
    return unknown
      ? unknownBecause(unknown, origin)
      : boolValue(!decides, origin);
  });
}

function one({ args: [value], name, origin }: Call): ConfigValue {
  switch (value?.kind) {
    case 'list':
      if (value.items.length > 1) {
        return invalidValue(`${name}()`, origin);
      }
      return value.items[0] ?? nullValue(origin);
    case 'unknown':
      return unknownBecause(value, origin);
    case undefined:
      return invalidValue(`${name}()`, origin);
    default:
      return value;
  }
}

/** Functions on lists, sets and maps. */
export const COLLECTION_FUNCTIONS: FunctionTable = {
  alltrue: quantified(false),
  anytrue: quantified(true),
  chunklist: taking(['list', 'number'], ([list, size], { name, origin }) => {
    if (!Number.isInteger(size) || size < 1) {
      return invalidValue(`${name}()`, origin);
    }
    const chunks: ConfigValue[] = [];
    for (let at = 0; at < list.items.length; at += size) {
      chunks.push(listValue(list.items.slice(at, at + size), origin));
    }
    return listValue(chunks, origin);
  }),
  compact: taking(['list'], ([list], { origin }) => {
    const unsure = list.items.find(
      item =>
        item.kind === 'unknown' ||
        (item.kind === 'reference' && !isNeverNull(item)),
    );
    return unsure
      ? unknownBecause(unsure, origin)
      : listValue(
          list.items.filter(
            item =>
              item.kind !== 'null' &&
              !(item.kind === 'string' && item.value === ''),
          ),
          origin,
        );
  }),
  concat,
  contains: taking(['list', 'any'], ([list, wanted], call) =>
    contains(list.items, wanted, call),
  ),
  distinct: taking(['any'], ([value], { name, origin }) => {
    if (value.kind === 'list') {
      return listValue([...byIdentity(value.items).values()], origin);
    }
    return isOpaque(value) ? value : invalidValue(`${name}()`, origin);
  }),
  element: taking(['list', 'number'], ([{ items }, at], { name, origin }) => {
    const index = ((at % items.length) + items.length) % items.length;
    return items[index] ?? invalidValue(`${name}()`, origin);
  }),
  index: taking(['list', 'any'], ([list, wanted], { name, origin }) => {
    for (const [index, item] of list.items.entries()) {
      const equal = areEqual(item, wanted);
      if (equal !== false) {
        return equal
          ? numberValue(index, origin)
          : unknownBecause(isOpaque(item) ? item : wanted, origin);
      }
    }
    return invalidValue(`${name}()`, origin);
  }),
  keys: taking(['object'], ([object], { origin }) =>
    listValue(
      sortedEntries(object.entries).map(([key, { origin: written }]) =>
        stringValue(key, written),
      ),
      origin,
    ),
  ),
  length,
  lookup,
  merge,
  one,
  range: ({ args, name, origin }) => {
    const bounds = args.map(arg => (arg.kind === 'number' ? arg.value : NaN));
    const opaque = args.find(isOpaque);
    if (opaque) {
      return unknownBecause(opaque, origin);
    }
    const [start, end] = bounds.length === 1 ? [0, bounds[0]] : bounds;
    const step = bounds[2] ?? (end < start ? -1 : 1);
    const count = Math.max(0, Math.ceil((end - start) / step));
    return Number.isFinite(count) && count <= 1024
      ? listValue(
          Array.from({ length: count }, (_, index) =>
            numberValue(start + index * step, origin),
          ),
          origin,
        )
      : invalidValue(`${name}()`, origin);
  },
  reverse: taking(['list'], ([list], { origin }) =>
    listValue([...list.items].reverse(), origin),
  ),
  slice: taking(
    ['list', 'number', 'number'],
    ([list, start, end], { name, origin }) =>
      start >= 0 && start <= end && end <= list.items.length
        ? listValue(list.items.slice(start, end), origin)
        : invalidValue(`${name}()`, origin),
  ),
  sort: taking(['list'], ([list], { origin }) => {
    const opaque = list.items.find(item => item.kind !== 'string');
    return opaque
      ? unknownBecause(opaque, origin)
      : listValue(
          [...list.items].sort((a, b) =>
            a.kind === 'string' && b.kind === 'string' && a.value < b.value
              ? -1
              : 1,
          ),
          origin,
        );
  }),
  values: taking(['object'], ([object], { origin }) =>
    listValue(
      sortedEntries(object.entries).map(([, value]) => value),
      origin,
    ),
  ),
};
