import { ConfigValue, Origin } from '../../values';
import {
  exactOf,
  listValue,
  stringValue,
  templateValue,
  unknownValue,
} from '../../values/build';
import {
  isOpaque,
  notTaken,
  toBool,
  toNumber,
  toText,
  unknownBecause,
} from '../../values/convert';
import { STRING } from '../../values/valueType';
import { Call, FunctionTable, refused } from './call';
import { charactersOf } from './characters';
import { Verb, floatText, generalText, integerText } from './formatNumber';
import { jsonParts } from './json';

/** `%`, flags, width, precision, an explicit argument, and the verb. */
const VERB =
  /%(?:(%)|([-+# 0]*)([1-9]\d*)?(?:\.(\d*))?(?:\[([1-9]\d*)\])?([a-zA-Z]))/y;

const MAX_WIDTH = 1000;

function padded(text: string, { flags, width }: Verb): string {
  const missing = (width ?? 0) - charactersOf(text).length;
  if (missing <= 0) {
    return text;
  }
  const padding = (flags.includes('0') ? '0' : ' ').repeat(missing);
  return flags.includes('-') ? text + padding : padding + text;
}

/** What a verb makes of a value that is known; undefined where Terraform would refuse it. */
function formatted(
  value: ConfigValue,
  verb: Verb,
  origin: Origin,
): ConfigValue | undefined {
  const text = (result: string | undefined) =>
    result === undefined ? undefined : stringValue(result, origin);
  if (value.kind === 'null') {
    // Null without a type makes the result unknown to Terraform too, and it is not known whether this one has one.
    return unknownValue('format() of null', origin);
  }
  switch (verb.letter) {
    case 'v': {
      if (value.kind === 'string' && !verb.flags.includes('#')) {
        return text(padded(value.value, verb));
      }
      if (value.kind === 'number' && !verb.flags.includes('#')) {
        return text(padded(generalText(exactOf(value)), verb));
      }
      const json = templateValue(jsonParts(value, origin), origin);
      return json.kind === 'string' ? text(padded(json.value, verb)) : json;
    }
    case 't': {
      const bool = toBool(value);
      return bool.kind === 'bool' ? text(String(bool.value)) : undefined;
    }
    case 's':
    case 'q': {
      const string = toText(value);
      if (string.kind !== 'string') {
        return undefined;
      }
      const cut = verb.precision
        ? charactersOf(string.value).slice(0, verb.precision).join('')
        : string.value;
      if (verb.letter === 's') {
        return text(padded(cut, verb));
      }
      const json = templateValue(
        jsonParts(stringValue(cut, origin), origin),
        origin,
      );
      return json.kind === 'string' ? text(padded(json.value, verb)) : json;
    }
    default: {
      const number = toNumber(value);
      if (number.kind !== 'number') {
        return undefined;
      }
      const exact = exactOf(number);
      return text(
        /[bdoxX]/.test(verb.letter)
          ? integerText(exact, verb)
          : floatText(exact, verb),
      );
    }
  }
}

function formatOne(value: ConfigValue, verb: Verb, call: Call): ConfigValue {
  if (!isOpaque(value)) {
    return formatted(value, verb, call.origin) ?? refused(call);
  }
  return verb.width === undefined &&
    verb.precision === undefined &&
    /[sv]/.test(verb.letter) &&
    !verb.flags.includes('#')
    ? value
    : unknownBecause(value, call.origin);
}

function formatText(
  pattern: string,
  args: readonly ConfigValue[],
  call: Call,
): ConfigValue {
  const { origin } = call;
  const parts: ConfigValue[] = [];
  let next = 0;
  let used = 0;
  let at = 0;
  for (
    let start = pattern.indexOf('%');
    start >= 0;
    start = pattern.indexOf('%', at)
  ) {
    parts.push(stringValue(pattern.slice(at, start), origin));
    VERB.lastIndex = start;
    const match = VERB.exec(pattern);
    if (!match) {
      return refused(call);
    }
    const [whole, percent, flags = '', width, precision, position, letter] =
      match;
    at = start + whole.length;
    if (percent) {
      parts.push(stringValue('%', origin));
      continue;
    }
    const index = position === undefined ? next : Number(position) - 1;
    next = index + 1;
    used = Math.max(used, next);
    const verb: Verb = {
      flags,
      width: width === undefined ? undefined : Number(width),
      precision: precision === undefined ? undefined : Number(precision),
      letter,
    };
    if (index >= args.length || !/[vtbdoxXeEfgGsq]/.test(letter)) {
      return refused(call);
    }
    if (Math.max(verb.width ?? 0, verb.precision ?? 0) > MAX_WIDTH) {
      return unknownValue('a width that is too large', origin);
    }
    parts.push(formatOne(args[index], verb, call));
  }
  parts.push(stringValue(pattern.slice(at), origin));
  return used < args.length ? refused(call) : templateValue(parts, origin);
}

function format(call: Call): ConfigValue {
  const [first, ...args] = call.args;
  const pattern = first && toText(first);
  if (pattern?.kind !== 'string') {
    return pattern ? notTaken(pattern, 'format()', call.origin) : refused(call);
  }
  return formatText(pattern.value, args, call);
}

function formatlist(call: Call): ConfigValue {
  const { origin } = call;
  const [first, ...args] = call.args;
  const pattern = first && toText(first);
  const opaque = args.find(({ kind }) => kind === 'unknown' || kind === 'null');
  if (pattern?.kind !== 'string' || opaque) {
    const other = opaque ?? pattern;
    return other?.kind === 'null'
      ? unknownValue('formatlist() of null', origin)
      : (other && notTaken(other, 'formatlist()', origin)) ?? refused(call);
  }
  const lengths = args.flatMap(arg =>
    arg.kind === 'list' ? [arg.items.length] : [],
  );
  const length = lengths.length > 0 ? lengths[0] : 1;
  if (lengths.some(other => other !== length)) {
    return refused(call);
  }
  const texts = Array.from({ length }, (_, index) =>
    formatText(
      pattern.value,
      args.map(arg => (arg.kind === 'list' ? arg.items[index] : arg)),
      call,
    ),
  );
  return (
    texts.find(text => text.kind === 'unknown' && text.invalid) ??
    listValue(texts, origin, { kind: 'list', of: STRING })
  );
}

/** Functions that put values into a pattern. */
export const FORMAT_FUNCTIONS: FunctionTable = { format, formatlist };
