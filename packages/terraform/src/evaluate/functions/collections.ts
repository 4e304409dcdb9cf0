import { ConfigValue, ListValue } from '../../values';
import {
  boolValue,
  countValue,
  listValue,
  nullValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../../values/build';
import { convertTo } from '../../values/conversion';
import {
  certainItems,
  isOpaque,
  listHolding,
  notTaken,
  toBool,
  toText,
  unknownBecause,
} from '../../values/convert';
import { areEqual } from '../../values/equality';
import { isSet, memberType } from '../../values/set';
import { inOrder } from '../../values/textOrder';
import { unify } from '../../values/unify';
import { typeOf } from '../../values/typeOf';
import { BOOL, STRING } from '../../values/valueType';
import { Call, FunctionTable, opaqueItem, refused, taking } from './call';
import { charactersOf } from './characters';

function contains(
  { items }: ListValue,
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

/** One list after the other: a list where all are, else a tuple. */
function concat(call: Call): ConfigValue {
  const { args, origin } = call;
  if (
    args.length === 0 ||
    !args.every(arg => (arg.kind === 'list' && !isSet(arg)) || isOpaque(arg))
  ) {
    return refused(call);
  }
  const items = args.flatMap(certainItems);
  const [opaque, ...others] = args.filter(isOpaque);
  if (opaque) {
    return listHolding(items, [opaque, ...others], origin);
  }
  const types = args.map(typeOf);
  const type = types.every(({ kind }) => kind === 'list')
    ? unify(types)
    : undefined;
  const joined = listValue(items, origin);
  return type ? convertTo(joined, type) : joined;
}

function merge(call: Call): ConfigValue {
  const { args, origin } = call;
  const entries = new Map<string, ConfigValue>();
  for (const arg of args) {
    if (arg.kind === 'object') {
      arg.entries.forEach((value, key) => entries.set(key, value));
    } else if (isOpaque(arg)) {
      return unknownBecause(arg, origin);
    } else if (arg.kind !== 'null') {
      return refused(call);
    }
  }
  const types = args.map(arg => (arg.kind === 'object' ? arg.type : undefined));
  const isMap = types.every(type => type !== undefined);
  const [first] = types;
  const merged = objectValue(entries, origin);
  const type = isMap ? unify(args.map(typeOf)) : undefined;
  return first && type && JSON.stringify(type) === JSON.stringify(first)
    ? convertTo(merged, type)
    : merged;
}

/** Whether members of a set may be the same, because they are not known. */
function mayBeFewer(list: ListValue): ConfigValue | undefined {
  return isSet(list) && list.items.length > 1 ? opaqueItem(list) : undefined;
}

function length(call: Call): ConfigValue {
  const { args, name, origin } = call;
  const [value] = args;
  switch (value?.kind) {
    case 'list': {
      const unsure = mayBeFewer(value);
      return unsure
        ? unknownBecause(unsure, origin)
        : countValue(value.items.length, origin);
    }
    case 'object':
      return countValue(value.entries.size, origin);
    case 'string':
      return countValue(charactersOf(value.value).length, origin);
    case undefined:
      return refused(call);
    default:
      return notTaken(value, `${name}()`, origin);
  }
}

function lookup(call: Call): ConfigValue {
  const { args, name, origin } = call;
  const [map, given, otherwise] = args;
  if (!map || !given || args.length > 3) {
    return refused(call);
  }
  const key = toText(given);
  if (map.kind !== 'object' || key.kind !== 'string') {
    return notTaken(map.kind === 'object' ? key : map, `${name}()`, origin);
  }
  const found = map.entries.get(key.value);
  if (found) {
    return found;
  }
  if (!otherwise) {
    return refused(call);
  }
  return map.type ? convertTo(otherwise, map.type.of) : otherwise;
}

/** Whether one of the items decides, or none does; null counts as false. */
function quantified(decides: boolean) {
  return taking(['sequence'], ([given], { name, origin }) => {
    const list = convertTo(given, { kind: 'list', of: BOOL });
    if (list.kind !== 'list') {
      return notTaken(list, `${name}()`, origin);
    }
    let unknown: ConfigValue | undefined;
    let isDecided = false;
    for (const item of list.items) {
      const value =
        item.kind === 'null' ? boolValue(false, origin) : toBool(item);
      if (value.kind === 'bool') {
        isDecided ||= value.value === decides;
      } else if (
        !isOpaque(value) ||
        (value.kind === 'unknown' && value.invalid)
      ) {
        return notTaken(value, `${name}()`, origin);
      } else {
        unknown ??= value;
      }
    }
    return unknown && !isDecided
      ? unknownBecause(unknown, origin)
      : boolValue(isDecided === decides, origin);
  });
}

function one(call: Call): ConfigValue {
  const { args, origin } = call;
  const [value] = args;
  switch (value?.kind) {
    case 'list':
      if (value.items.length > 1) {
        const unsure = mayBeFewer(value);
        return unsure ? unknownBecause(unsure, origin) : refused(call);
      }
      return value.items[0] ?? { ...nullValue(origin), type: value.type?.of };
    case 'unknown':
      return unknownBecause(value, origin);
    case 'reference':
      return value;
    default:
      return refused(call);
  }
}

/** The list with other items of the same kind. */
function likeList(
  { type }: ListValue,
  items: readonly ConfigValue[],
  { origin }: Call,
): ConfigValue {
  return listValue(items, origin, type && { kind: 'list', of: type.of });
}

function chunklist(list: ListValue, size: number, call: Call): ConfigValue {
  if (size < 0) {
    return refused(call);
  }
  const step = size || Math.max(1, list.items.length);
  const chunks: ConfigValue[] = [];
  for (let at = 0; at < list.items.length; at += step) {
    chunks.push(likeList(list, list.items.slice(at, at + step), call));
  }
  return listValue(chunks, call.origin, { kind: 'list', of: typeOf(list) });
}

/** Functions on lists, sets and maps. */
export const COLLECTION_FUNCTIONS: FunctionTable = {
  alltrue: quantified(false),
  anytrue: quantified(true),
  chunklist: taking(['list', 'whole'], ([list, size], call) =>
    chunklist(list, size, call),
  ),
  concat,
  contains: taking(['sequence', 'any'], ([list, wanted], call) =>
    // Versions of Terraform differ in whether null can be looked for.
    wanted.kind === 'null'
      ? unknownValue('contains()', call.origin)
      : contains(list, wanted, call),
  ),
  element: taking(['sequence', 'whole'], ([list, at], call) => {
    const { length: count } = list.items;
    // Versions of Terraform differ in whether it counts from the end.
    if (at < 0) {
      return unknownValue('element()', call.origin);
    }
    return isSet(list) || count === 0
      ? refused(call)
      : list.items[((at % count) + count) % count];
  }),
  index: taking(['sequence', 'any'], ([list, wanted], call) => {
    if (isSet(list) || wanted.kind === 'null') {
      return refused(call);
    }
    for (const [index, item] of list.items.entries()) {
      const equal = areEqual(item, wanted);
      if (equal !== false) {
        return equal
          ? countValue(index, call.origin)
          : unknownBecause(isOpaque(item) ? item : wanted, call.origin);
      }
    }
    return refused(call);
  }),
  keys: taking(['object'], ([object], { origin }) =>
    listValue(
      inOrder(object.entries).map(([key, { origin: written }]) =>
        stringValue(key, written),
      ),
      origin,
      object.type && { kind: 'list', of: STRING },
    ),
  ),
  length,
  lookup,
  merge,
  one,
  reverse: taking(['sequence'], ([list], call) =>
    likeList(list, [...list.items].reverse(), call),
  ),
  slice: taking(['sequence', 'whole', 'whole'], ([list, start, end], call) =>
    !isSet(list) && start >= 0 && start <= end && end <= list.items.length
      ? likeList(list, list.items.slice(start, end), call)
      : refused(call),
  ),
  values: taking(['object'], ([object], { origin }) =>
    listValue(
      inOrder(object.entries).map(([, value]) => value),
      origin,
      object.type && { kind: 'list', of: object.type.of },
    ),
  ),
  zipmap: taking(['texts', 'sequence'], ([keys, values], call) => {
    const { origin } = call;
    const entries = new Map<string, ConfigValue>();
    if (keys.items.length !== values.items.length || isSet(values)) {
      return refused(call);
    }
    for (const [index, key] of keys.items.entries()) {
      if (key.kind !== 'string') {
        return notTaken(key, 'zipmap()', origin);
      }
      entries.set(key.value, values.items[index]);
    }
    return objectValue(
      entries,
      origin,
      values.type && { kind: 'map', of: memberType(values.items) },
    );
  }),
};
