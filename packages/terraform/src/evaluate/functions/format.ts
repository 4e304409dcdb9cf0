import { ConfigValue, Origin } from '../../values';
import {
  invalidValue,
  listValue,
  stringValue,
  templateValue,
  unknownValue,
} from '../../values/build';
import {
  isOpaque,
  toNumber,
  toText,
  unknownBecause,
} from '../../values/convert';
import { dataOfValue } from '../../values/json';
import { Call, FunctionTable } from './call';

/** `%`, flags, width, precision, an explicit argument, and the verb. */
const VERB = /%([-+# 0]*)(\d*)(?:\.(\d+))?(?:\[(\d+)\])?([a-zA-Z%])/g;

interface Verb {
  flags: string;
  width: number;
  precision: number | undefined;
  letter: string;
}

function pad(text: string, { flags, width }: Verb): string {
  if (flags.includes('-')) {
    return text.padEnd(width);
  }
  return text.padStart(width, flags.includes('0') ? '0' : ' ');
}

function formatNumber(value: number, verb: Verb): string | undefined {
  const sign = verb.flags.includes('+') && value >= 0 ? '+' : '';
  switch (verb.letter) {
    case 'd':
      return Number.isInteger(value) ? `${sign}${value}` : undefined;
    case 'f':
      return `${sign}${value.toFixed(Math.min(verb.precision ?? 6, 50))}`;
    case 'b':
      return value.toString(2);
    case 'o':
      return value.toString(8);
    case 'x':
      return value.toString(16);
    case 'X':
      return value.toString(16).toUpperCase();
    default:
      return undefined;
  }
}

function formatOne(
  value: ConfigValue,
  verb: Verb,
  origin: Origin,
): ConfigValue {
  if (isOpaque(value)) {
    return verb.width === 0 && /[sv]/.test(verb.letter)
      ? value
      : unknownBecause(value, origin);
  }
  switch (verb.letter) {
    case 's':
    case 'v': {
      if (value.kind === 'list' || value.kind === 'object') {
        const data = dataOfValue(value);
        return data === undefined
          ? unknownValue('format()', origin)
          : stringValue(JSON.stringify(data), origin);
      }
      const text = value.kind === 'null' ? value : toText(value);
      return text.kind === 'string'
        ? stringValue(pad(text.value, verb), origin)
        : stringValue('null', origin);
    }
    case 'q': {
      const text = toText(value);
      return text.kind === 'string'
        ? stringValue(pad(JSON.stringify(text.value), verb), origin)
        : invalidValue('format()', origin);
    }
    case 't':
      return value.kind === 'bool'
        ? stringValue(pad(String(value.value), verb), origin)
        : invalidValue('format()', origin);
    default: {
      const number = toNumber(value);
      const text =
        number.kind === 'number' ? formatNumber(number.value, verb) : undefined;
      return text === undefined
        ? invalidValue('format()', origin)
        : stringValue(pad(text, verb), origin);
    }
  }
}

function formatText(
  pattern: string,
  args: readonly ConfigValue[],
  origin: Origin,
): ConfigValue {
  const parts: ConfigValue[] = [];
  let next = 0;
  let at = 0;
  for (const match of pattern.matchAll(VERB)) {
    const [whole, flags, width, precision, position, letter] = match;
    parts.push(stringValue(pattern.slice(at, match.index), origin));
    at = match.index + whole.length;
    if (letter === '%') {
      parts.push(stringValue('%', origin));
      continue;
    }
    const index = position === undefined ? next : Number(position) - 1;
    next = index + 1;
    const verb = {
      flags,
      width: Number(width),
      precision: precision === undefined ? undefined : Number(precision),
      letter,
    };
    const arg = args[index];
    if (!arg || verb.width > 1000) {
      return invalidValue('format()', origin);
    }
    parts.push(formatOne(arg, verb, origin));
  }
  parts.push(stringValue(pattern.slice(at), origin));
  return templateValue(parts, origin);
}

function format({ args: [pattern, ...args], origin }: Call): ConfigValue {
  if (pattern?.kind !== 'string') {
    return pattern
      ? unknownBecause(pattern, origin)
      : invalidValue('format()', origin);
  }
  return formatText(pattern.value, args, origin);
}

function formatlist({ args: [pattern, ...args], origin }: Call): ConfigValue {
  const opaque = args.find(({ kind }) => kind === 'unknown');
  if (pattern?.kind !== 'string' || opaque) {
    return unknownBecause(
      opaque ?? pattern ?? invalidValue('formatlist()', origin),
      origin,
    );
  }
  const lengths = args.flatMap(arg =>
    arg.kind === 'list' ? [arg.items.length] : [],
  );
  const length = lengths.length > 0 ? lengths[0] : 1;
  if (lengths.some(other => other !== length)) {
    return invalidValue('formatlist()', origin);
  }
  return listValue(
    Array.from({ length }, (_, index) =>
      formatText(
        pattern.value,
        args.map(arg => (arg.kind === 'list' ? arg.items[index] : arg)),
        origin,
      ),
    ),
    origin,
  );
}

/** Functions that put values into a pattern. */
export const FORMAT_FUNCTIONS: FunctionTable = { format, formatlist };
