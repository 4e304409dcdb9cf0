import { Target, formatAddress } from './address';
import {
  BoolValue,
  ConfigValue,
  Extent,
  NullValue,
  NumberValue,
  ReferenceValue,
  StringValue,
  UnknownValue,
} from './configValue';
import { Origin } from './origin';

/** No value holds more than this, nested values counted, so that no walk over a value takes long. */
export const MAX_VALUE_SIZE = 50_000;
const MAX_VALUE_DEPTH = 200;

/** No string is longer than this. */
export const MAX_TEXT_LENGTH = 1_000_000;

/**
 * The value null, which an attribute that is left out has too.
 *
 * @public
 */
export function nullValue(origin: Origin): NullValue {
  return { kind: 'null', origin };
}

/**
 * A string.
 *
 * @public
 */
export function stringValue(
  value: string,
  origin: Origin,
): StringValue | UnknownValue {
  return value.length > MAX_TEXT_LENGTH
    ? unknownValue('a string that is too long to be read', origin)
    : { kind: 'string', value, origin };
}

/**
 * A number.
 *
 * @public
 */
export function numberValue(
  value: number,
  origin: Origin,
): NumberValue | UnknownValue {
  return Number.isFinite(value)
    ? { kind: 'number', value, origin }
    : unknownValue('a number that is out of range', origin);
}

/**
 * A boolean.
 *
 * @public
 */
export function boolValue(value: boolean, origin: Origin): BoolValue {
  return { kind: 'bool', value, origin };
}

/**
 * A value that depends on `what`, the name of a variable or function, which is not known.
 *
 * @public
 */
export function unknownValue(what: string, origin: Origin): UnknownValue {
  return { kind: 'unknown', reason: { what }, origin };
}

/** The value of an expression that Terraform would refuse; `try` and `can` look at it. */
export function invalidValue(what: string, origin: Origin): UnknownValue {
  return {
    kind: 'unknown',
    reason: { what },
    invalid: true,
    origin,
  };
}

/** How much a value holds. */
export function extentOf(value: ConfigValue): Extent {
  switch (value.kind) {
    case 'list':
    case 'object':
      return value;
    case 'unknown':
      return value.holds ?? { size: 1, depth: 0 };
    default:
      return { size: 1, depth: 0 };
  }
}

function extentOfAll(values: Iterable<ConfigValue>): Extent {
  let size = 1;
  let depth = 1;
  for (const value of values) {
    const inner = extentOf(value);
    size += inner.size;
    depth = Math.max(depth, inner.depth + 1);
  }
  return { size, depth };
}

/**
 * A list, tuple or set; unknown where it would hold more than a reader can be expected to walk.
 *
 * @public
 */
export function listValue(
  items: readonly ConfigValue[],
  origin: Origin,
): ConfigValue {
  const extent = extentOfAll(items);
  return extent.size > MAX_VALUE_SIZE || extent.depth > MAX_VALUE_DEPTH
    ? unknownValue('a list that is too large to be read', origin)
    : { kind: 'list', items, ...extent, origin };
}

/**
 * An object or map; unknown where it would hold more than a reader can be expected to walk.
 *
 * @public
 */
export function objectValue(
  entries: ReadonlyMap<string, ConfigValue>,
  origin: Origin,
): ConfigValue {
  const extent = extentOfAll(entries.values());
  return extent.size > MAX_VALUE_SIZE || extent.depth > MAX_VALUE_DEPTH
    ? unknownValue('an object that is too large to be read', origin)
    : { kind: 'object', entries, ...extent, origin };
}

/**
 * A link to an attribute of a resource, a data source or a module.
 *
 * @public
 */
export function referenceValue(
  target: Target,
  attribute: readonly (string | number)[],
  origin: Origin,
  instance: 'known' | 'unknown' = 'known',
): ReferenceValue {
  return {
    kind: 'reference',
    target,
    address: formatAddress(target),
    instance,
    attribute,
    origin,
  };
}

/**
 * A string whose parts may be unknown: a string again where all are known, the part itself where it is the only one.
 *
 * @public
 */
export function templateValue(
  parts: readonly ConfigValue[],
  origin: Origin,
): ConfigValue {
  const merged: (string | ReferenceValue | UnknownValue)[] = [];
  let length = 0;
  const append = (part: string | ReferenceValue | UnknownValue) => {
    const last = merged.length - 1;
    const previous = merged[last];
    if (typeof part === 'string') {
      length += part.length;
      if (typeof previous === 'string') {
        merged[last] = previous + part;
        return;
      }
    }
    if (part !== '') {
      merged.push(part);
    }
  };
  for (const part of parts) {
    if (length > MAX_TEXT_LENGTH || merged.length > MAX_VALUE_SIZE) {
      return unknownValue('a string that is too long to be read', origin);
    }
    switch (part.kind) {
      case 'string':
        append(part.value);
        break;
      case 'number':
      case 'bool':
        append(String(part.value));
        break;
      case 'reference':
      case 'unknown':
        if (part.kind === 'unknown' && part.invalid) {
          return part;
        }
        append(part);
        break;
      case 'template':
        part.parts.forEach(append);
        break;
      case 'null':
      case 'list':
      case 'object':
        return invalidValue(
          `text made of a value that is ${part.kind}`,
          origin,
        );
      default:
        return part satisfies never;
    }
  }
  if (merged.every((part): part is string => typeof part === 'string')) {
    return stringValue(merged.join(''), origin);
  }
  return { kind: 'template', parts: merged, origin };
}
