import { ConfigValue } from '../../values';
import {
  MAX_TEXT_LENGTH,
  boolValue,
  invalidValue,
  listValue,
  stringValue,
  templateValue,
} from '../../values/build';
import { toText, unknownBecause } from '../../values/convert';
import { Call, ConfigFunction, FunctionTable, taking } from './call';

function mapping(change: (text: string) => string): ConfigFunction {
  return taking(['text'], ([text], { origin }) =>
    stringValue(change(text), origin),
  );
}

function asking(ask: (text: string, part: string) => boolean): ConfigFunction {
  return taking(['text', 'text'], ([text, part], { origin }) =>
    boolValue(ask(text, part), origin),
  );
}

function trimCharacters(text: string, characters: string): string {
  const set = new Set(characters);
  const all = [...text];
  let start = 0;
  let end = all.length;
  while (start < end && set.has(all[start])) {
    start += 1;
  }
  while (end > start && set.has(all[end - 1])) {
    end -= 1;
  }
  return all.slice(start, end).join('');
}

/** Joins items of lists; what is not known in between leaves the rest of the text known. */
function join({ args, name, origin }: Call): ConfigValue {
  const [separator, ...lists] = args;
  if (separator?.kind !== 'string' || lists.length === 0) {
    return separator
      ? unknownBecause(separator, origin)
      : invalidValue(`${name}()`, origin);
  }
  const parts: ConfigValue[] = [];
  for (const list of lists) {
    if (list.kind !== 'list') {
      return unknownBecause(list, origin);
    }
    for (const item of list.items) {
      if (parts.length > 0) {
        parts.push(separator);
      }
      parts.push(toText(item));
    }
  }
  return templateValue(parts, origin);
}

function substr(text: string, offset: number, length: number): string {
  const characters = [...text];
  const start = offset < 0 ? characters.length + offset : offset;
  return characters
    .slice(start, length < 0 ? undefined : start + length)
    .join('');
}

/** Functions on text. */
export const TEXT_FUNCTIONS: FunctionTable = {
  chomp: mapping(text => {
    let end = text.length;
    while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) {
      end -= 1;
    }
    return text.slice(0, end);
  }),
  endswith: asking((text, part) => text.endsWith(part)),
  indent: taking(['number', 'text'], ([spaces, text], { name, origin }) => {
    const lines = text.split('\n');
    return spaces >= 0 && lines.length * spaces <= MAX_TEXT_LENGTH
      ? stringValue(lines.join(`\n${' '.repeat(spaces)}`), origin)
      : invalidValue(`${name}()`, origin);
  }),
  join,
  lower: mapping(text => text.toLowerCase()),
  split: taking(['text', 'text'], ([separator, text], { origin }) =>
    listValue(
      text.split(separator).map(part => stringValue(part, origin)),
      origin,
    ),
  ),
  startswith: asking((text, part) => text.startsWith(part)),
  strcontains: asking((text, part) => text.includes(part)),
  strrev: mapping(text => [...text].reverse().join('')),
  substr: taking(
    ['text', 'number', 'number'],
    ([text, at, length], { origin }) =>
      stringValue(substr(text, at, length), origin),
  ),
  title: mapping(text =>
    text.replace(/(^|[^\p{L}\p{N}'])(\p{L})/gu, match => match.toUpperCase()),
  ),
  trim: taking(['text', 'text'], ([text, characters], { origin }) =>
    stringValue(trimCharacters(text, characters), origin),
  ),
  trimprefix: taking(['text', 'text'], ([text, prefix], { origin }) =>
    stringValue(
      text.startsWith(prefix) ? text.slice(prefix.length) : text,
      origin,
    ),
  ),
  trimspace: mapping(text => text.trim()),
  trimsuffix: taking(['text', 'text'], ([text, suffix], { origin }) =>
    stringValue(
      suffix !== '' && text.endsWith(suffix)
        ? text.slice(0, -suffix.length)
        : text,
      origin,
    ),
  ),
  upper: mapping(text => text.toUpperCase()),
};
