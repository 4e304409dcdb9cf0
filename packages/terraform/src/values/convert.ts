import {
  boolValue,
  invalidValue,
  listValue,
  numberAsString,
  stringValue,
  unknownValue,
  writtenNumber,
} from './build';
import { ConfigValue } from './configValue';
import { ExactNumber } from './exactNumber';
import { Origin } from './origin';

/** Whether it cannot be told what the value is. */
export function isOpaque(value: ConfigValue): boolean {
  return (
    value.kind === 'unknown' ||
    value.kind === 'reference' ||
    value.kind === 'template'
  );
}

/** The first value in a collection that is not known. */
function opaqueIn(values: Iterable<ConfigValue>): ConfigValue | undefined {
  for (const value of values) {
    if (isOpaque(value)) {
      return value;
    }
    const inner =
      (value.kind === 'list' && opaqueIn(value.items)) ||
      (value.kind === 'object' && opaqueIn(value.entries.values()));
    if (inner) {
      return inner;
    }
  }
  return undefined;
}

/** What a value that is not known, or not as a whole, is called in a reason. */
export function nameOf(value: ConfigValue): string {
  switch (value.kind) {
    case 'unknown':
      return value.reason.what;
    case 'reference':
      return (
        value.reason?.what ?? [value.address, ...value.attribute].join('.')
      );
    case 'template': {
      const part = value.parts.find(
        (candidate): candidate is Exclude<typeof candidate, string> =>
          typeof candidate !== 'string',
      );
      return part ? nameOf(part) : 'the value';
    }
    case 'list':
    case 'object': {
      const values =
        value.kind === 'list' ? value.items : value.entries.values();
      const opaque = opaqueIn(values);
      return opaque ? nameOf(opaque) : 'the value';
    }
    default:
      return 'the value';
  }
}

/**
 * Unknown for the reason that the given value is, and another value than it: two things that are made of one unknown
 * value need not be the same.
 *
 * @public
 */
export function unknownBecause(
  value: ConfigValue,
  origin = value.origin,
): ConfigValue {
  return value.kind === 'unknown' && !value.holds
    ? { ...value }
    : unknownValue(nameOf(value), origin);
}

/** Whether Terraform would refuse the value or a part of it. */
export function isRefused(value: ConfigValue): boolean {
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

/** What comes of a value that an operation cannot take: refused where it is known or refused itself, else unknown. */
export function notTaken(
  value: ConfigValue,
  what: string,
  origin: Origin,
): ConfigValue {
  return isOpaque(value)
    ? unknownBecause(value, origin)
    : invalidValue(what, origin);
}

/**
 * The items that a list or a set holds for certain, whether or not they are all.
 *
 * @public
 */
export function certainItems(value: ConfigValue): readonly ConfigValue[] {
  switch (value.kind) {
    case 'list':
      return value.items;
    case 'unknown':
      return value.holds?.items ?? [];
    default:
      return [];
  }
}

/**
 * A list or a set that holds the items for certain and others perhaps, for the reason that the given values are not
 * known; as they are where Terraform would refuse one.
 */
export function listHolding(
  items: readonly ConfigValue[],
  opaque: readonly [ConfigValue, ...ConfigValue[]],
  origin: Origin,
): ConfigValue {
  const refused = opaque.find(
    value => value.kind === 'unknown' && value.invalid,
  );
  const holds = listValue(items, origin);
  return refused || holds.kind !== 'list' || items.length === 0
    ? unknownBecause(refused ?? opaque[0], origin)
    : { ...unknownValue(nameOf(opaque[0]), origin), holds };
}

/**
 * The value as a string, as Terraform converts it; as it is where it is not known.
 *
 * @public
 */
export function toText(value: ConfigValue): ConfigValue {
  switch (value.kind) {
    case 'number':
      return numberAsString(value, value.origin);
    case 'bool':
      return stringValue(String(value.value), value.origin);
    case 'list':
    case 'object':
      return invalidValue(`a string made of a ${value.kind}`, value.origin);
    default:
      return value;
  }
}

/** What Terraform reads as a number besides decimal digits: infinity, powers of two, and more than is computed with. */
const OTHER_NUMBER =
  /^[+-]?(inf(inity)?|[\d.]+p[+-]?\d+|[\d.]{100,}(e[+-]?\d+)?|[\d.]+e[+-]?\d{4,})$/i;

/**
 * The value as a number, as Terraform converts it.
 *
 * @public
 */
export function toNumber(value: ConfigValue): ConfigValue {
  switch (value.kind) {
    case 'string': {
      if (ExactNumber.parse(value.value)) {
        return writtenNumber(value.value, value.origin);
      }
      // Terraform reads infinity and powers of two as well.
      return OTHER_NUMBER.test(value.value)
        ? unknownValue('a number that is out of range', value.origin)
        : invalidValue(`a number made of "${value.value}"`, value.origin);
    }
    case 'bool':
    case 'list':
    case 'object':
      return invalidValue(`a number made of a ${value.kind}`, value.origin);
    case 'template':
    case 'reference':
      return unknownBecause(value);
    default:
      return value;
  }
}

/**
 * The value as a boolean, as Terraform converts it.
 *
 * @public
 */
export function toBool(value: ConfigValue): ConfigValue {
  switch (value.kind) {
    case 'string':
      return /^(true|false|0|1)$/.test(value.value)
        ? boolValue(/^(true|1)$/.test(value.value), value.origin)
        : invalidValue(`a boolean made of "${value.value}"`, value.origin);
    case 'number':
    case 'list':
    case 'object':
      return invalidValue(`a boolean made of a ${value.kind}`, value.origin);
    case 'template':
    case 'reference':
      return unknownBecause(value);
    default:
      return value;
  }
}
