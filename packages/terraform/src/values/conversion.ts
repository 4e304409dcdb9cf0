import { invalidValue, listValue, nullValue, objectValue } from './build';
import { ConfigValue, ListValue, ObjectValue } from './configValue';
import { isOpaque, toBool, toNumber, toText } from './convert';
import { setOf } from './set';
import { typeOf } from './typeOf';
import { ValueType } from './valueType';
import { unify } from './unify';

function refused(value: ConfigValue, wanted: string): ConfigValue {
  return isOpaque(value)
    ? value
    : invalidValue(`a ${wanted} made of a ${value.kind}`, value.origin);
}

/** The type that the members are converted to; undefined where they have none in common. */
function wantedOf(
  members: Iterable<ConfigValue>,
  of: ValueType,
): ValueType | undefined {
  return of.kind === 'dynamic' ? unify(Array.from(members, typeOf)) : of;
}

/** The first member that Terraform would refuse, which makes it refuse the whole. */
function firstRefused(members: Iterable<ConfigValue>): ConfigValue | undefined {
  for (const member of members) {
    if (member.kind === 'unknown' && member.invalid) {
      return member;
    }
  }
  return undefined;
}

/** Whether there may be a conversion, as far as the kinds tell: an empty list has nothing else to tell it. */
function mayConvert(from: ValueType, to: ValueType): boolean {
  const isPlain = ({ kind }: ValueType) =>
    kind === 'string' || kind === 'number' || kind === 'bool';
  if (from.kind === 'dynamic' || to.kind === 'dynamic') {
    return true;
  }
  const isBool = from.kind === 'bool' || to.kind === 'bool';
  const isNumber = from.kind === 'number' || to.kind === 'number';
  return isPlain(from) === isPlain(to) && !(isBool && isNumber);
}

function toSequence(
  value: ListValue,
  kind: 'list' | 'set',
  of: ValueType,
): ConfigValue {
  const wanted =
    value.type && of.kind === 'dynamic'
      ? value.type.of
      : wantedOf(value.items, of);
  if (!wanted || (value.type && !mayConvert(value.type.of, wanted))) {
    return refused(value, kind);
  }
  const items = value.items.map(item => convertTo(item, wanted));
  return (
    firstRefused(items) ??
    (kind === 'set'
      ? setOf(items, value.origin, wanted)
      : listValue(items, value.origin, { kind, of: wanted }))
  );
}

function toMap({ entries, origin }: ObjectValue, of: ValueType): ConfigValue {
  const wanted = wantedOf(entries.values(), of);
  if (!wanted) {
    return invalidValue('a map of values of different types', origin);
  }
  const converted = new Map<string, ConfigValue>();
  for (const [key, entry] of entries) {
    converted.set(key, convertTo(entry, wanted));
  }
  return (
    firstRefused(converted.values()) ??
    objectValue(converted, origin, { kind: 'map', of: wanted })
  );
}

function toObject(
  { entries, origin }: ObjectValue,
  { attributes, optional }: Extract<ValueType, { kind: 'object' }>,
): ConfigValue {
  const converted = new Map<string, ConfigValue>();
  for (const [name, type] of attributes) {
    const entry = entries.get(name);
    if (entry) {
      converted.set(name, convertTo(entry, type));
    } else if (optional?.has(name)) {
      converted.set(name, nullValue(origin));
    } else {
      return invalidValue(`an object without the attribute ${name}`, origin);
    }
  }
  return firstRefused(converted.values()) ?? objectValue(converted, origin);
}

/**
 * The value as Terraform converts it to a type; as it is where it is not known, invalid where there is no conversion.
 *
 * @see https://github.com/zclconf/go-cty/blob/main/docs/convert.md
 */
export function convertTo(value: ConfigValue, type: ValueType): ConfigValue {
  if (value.kind === 'null' || value.kind === 'unknown') {
    return value;
  }
  switch (type.kind) {
    case 'dynamic':
      return value;
    case 'string':
      return toText(value);
    case 'number':
      return toNumber(value);
    case 'bool':
      return toBool(value);
    case 'list':
    case 'set':
      return value.kind === 'list'
        ? toSequence(value, type.kind, type.of)
        : refused(value, type.kind);
    case 'map':
      return value.kind === 'object'
        ? toMap(value, type.of)
        : refused(value, type.kind);
    case 'object':
      return value.kind === 'object'
        ? toObject(value, type)
        : refused(value, type.kind);
    case 'tuple':
      return toTuple(value, type.of);
    default:
      return type satisfies never;
  }
}

function toTuple(value: ConfigValue, of: readonly ValueType[]): ConfigValue {
  if (value.kind !== 'list' || value.type || value.items.length !== of.length) {
    return refused(value, 'tuple');
  }
  const items = value.items.map((item, index) => convertTo(item, of[index]));
  return firstRefused(items) ?? listValue(items, value.origin);
}
