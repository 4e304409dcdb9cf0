import { Target, formatAddress } from './address';
import {
  BoolValue,
  ConfigValue,
  Extent,
  ListValue,
  NullValue,
  NumberValue,
  ObjectValue,
  ReferenceValue,
  StringValue,
  UnknownValue,
} from './configValue';
import {
  COUNTED_PRECISION,
  DOUBLE_PRECISION,
  ExactNumber,
  WRITTEN_PRECISION,
} from './exactNumber';
import { Origin } from './origin';
import { MapType, SequenceType } from './valueType';

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
    : { kind: 'string', value: normalized(value), origin };
}

const NOT_ASCII = /[\u0080-\uffff]/;

/** The text with each character in its composed form, which all strings of Terraform have. */
function normalized(text: string): string {
  return NOT_ASCII.test(text) ? text.normalize('NFC') : text;
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

/** No number is kept whose binary exponent is beyond this. */
const MAX_EXPONENT = 10_000;

/** A number as Terraform computes with it. */
export function exactValue(
  exact: ExactNumber,
  origin: Origin,
): NumberValue | UnknownValue {
  const value =
    Math.abs(exact.exponent) > MAX_EXPONENT ? NaN : exact.toNumber();
  const number = numberValue(value, origin);
  if (number.kind !== 'number') {
    return number;
  }
  const plain = withPrecision(number, exact.precision);
  return exactOf(plain).compare(exact) === 0 ? plain : { ...number, exact };
}

function withPrecision(number: NumberValue, precision: number): NumberValue {
  return precision === WRITTEN_PRECISION ? number : { ...number, precision };
}

/** A whole number that a function counts. */
export function countValue(
  count: number | bigint,
  origin: Origin,
): NumberValue | UnknownValue {
  return Number.isSafeInteger(Number(count))
    ? {
        kind: 'number',
        value: Number(count),
        precision: COUNTED_PRECISION,
        origin,
      }
    : exactValue(
        ExactNumber.of(
          BigInt(count),
          0,
          Math.max(COUNTED_PRECISION, BigInt(count).toString(2).length),
        ),
        origin,
      );
}

/** Terraform tells a negative zero from zero, though only where it writes it. */
export const NEGATIVE_ZERO = 'a zero that is negative';

/** The number that decimal digits stand for. */
export function writtenNumber(
  digits: string,
  origin: Origin,
): NumberValue | UnknownValue {
  const exact = ExactNumber.parse(digits);
  if (exact?.sign() === 0 && digits.startsWith('-')) {
    return unknownValue(NEGATIVE_ZERO, origin);
  }
  return exact
    ? exactValue(exact, origin)
    : unknownValue('a number that is out of range', origin);
}

/** The number as Terraform computes with it. */
export function exactOf({
  value,
  exact,
  precision = WRITTEN_PRECISION,
}: NumberValue): ExactNumber {
  if (exact) {
    return exact;
  }
  if (Number.isSafeInteger(value)) {
    return ExactNumber.of(BigInt(value), 0, precision);
  }
  const written =
    precision === DOUBLE_PRECISION
      ? undefined
      : ExactNumber.parse(String(value), precision);
  return written ?? ExactNumber.ofDouble(value);
}

/** The number as Terraform writes it. */
export function numberText(number: NumberValue): string {
  return Number.isSafeInteger(number.value)
    ? String(number.value)
    : exactOf(number).text();
}

/**
 * The number as a string. Of one with more digits behind the point than a number of this language holds, the digits are
 * nobody's intent, and those who read Terraform's plan see others.
 */
export function numberAsString(
  number: NumberValue,
  origin: Origin,
): StringValue | UnknownValue {
  const text = numberText(number);
  return text.includes('.') && text !== plainDigits(number.value)
    ? unknownValue('a number with more digits than are read', origin)
    : stringValue(text, origin);
}

/** The digits of a number of this language, without an exponent. */
function plainDigits(value: number): string {
  return ExactNumber.parse(String(value))?.text() ?? String(value);
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
 * A tuple, or with a type a list or a set; unknown where it would hold more than a reader can be expected to walk.
 *
 * @public
 */
export function listValue(
  items: readonly ConfigValue[],
  origin: Origin,
  type?: SequenceType,
): ConfigValue {
  const extent = extentOfAll(items);
  if (extent.size > MAX_VALUE_SIZE || extent.depth > MAX_VALUE_DEPTH) {
    return unknownValue('a list that is too large to be read', origin);
  }
  const list: ListValue = { kind: 'list', items, ...extent, origin };
  return type ? { ...list, type } : list;
}

/**
 * An object, or with a type a map; unknown where it would hold more than a reader can be expected to walk.
 *
 * @public
 */
export function objectValue(
  entries: ReadonlyMap<string, ConfigValue>,
  origin: Origin,
  type?: MapType,
): ConfigValue {
  const extent = extentOfAll(entries.values());
  if (extent.size > MAX_VALUE_SIZE || extent.depth > MAX_VALUE_DEPTH) {
    return unknownValue('an object that is too large to be read', origin);
  }
  const object: ObjectValue = { kind: 'object', entries, ...extent, origin };
  return type ? { ...object, type } : object;
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
      case 'number': {
        const text = numberAsString(part, origin);
        append(text.kind === 'string' ? text.value : text);
        break;
      }
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
