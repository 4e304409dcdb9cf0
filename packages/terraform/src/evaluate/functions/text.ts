import { ConfigValue } from '../../values';
import {
  MAX_TEXT_LENGTH,
  boolValue,
  listValue,
  stringValue,
  templateValue,
  unknownValue,
} from '../../values/build';
import { convertTo } from '../../values/conversion';
import { notTaken, toText } from '../../values/convert';
import { STRING, STRINGS } from '../../values/valueType';
import { Call, ConfigFunction, FunctionTable, refused, taking } from './call';
import { charactersOf } from './characters';

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

/** The space that Unicode knows, of which this language leaves out the next line and adds the byte order mark. */
const SPACE = new Set(
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);

/** Each character in the other case, as long as that is one character too. */
function inCase(text: string, change: (character: string) => string): string {
  return Array.from(text, character => {
    const changed = character === 'İ' ? 'i' : change(character);
    return [...changed].length === 1 ? changed : character;
  }).join('');
}

function upper(text: string): string {
  return inCase(text, character =>
    character === 'İ' ? character : character.toUpperCase(),
  );
}

/** The few characters of two letters, of which only the first is large at the start of a word. */
const TITLES: readonly [RegExp, string][] = [
  [/[\u01c4-\u01c6]/, '\u01c5'],
  [/[\u01c7-\u01c9]/, '\u01c8'],
  [/[\u01ca-\u01cc]/, '\u01cb'],
  [/[\u01f1-\u01f3]/, '\u01f2'],
];

function titleCase(character: string): string {
  const [, titled] = TITLES.find(([pattern]) => pattern.test(character)) ?? [];
  return titled ?? upper(character);
}

/** Whether a word starts after the character, as Go's library has it. */
function separates(character: string): boolean {
  return character < '\u0080'
    ? !/\w/.test(character)
    : !/[\p{L}\p{Nd}]/u.test(character) && SPACE.has(character);
}

function title(text: string): string {
  let previous = ' ';
  return Array.from(text, character => {
    const isFirst = separates(previous);
    previous = character;
    return isFirst ? titleCase(character) : character;
  }).join('');
}

/** Joins items of lists; what is not known in between leaves the rest of the text known. */
function join(call: Call): ConfigValue {
  const { args, name, origin } = call;
  const [first, ...lists] = args;
  const separator = first && toText(first);
  if (separator?.kind !== 'string' || lists.length === 0) {
    return separator && separator.kind !== 'string'
      ? notTaken(separator, `${name}()`, origin)
      : refused(call);
  }
  const parts: ConfigValue[] = [];
  for (const given of lists) {
    const list = convertTo(given, STRINGS);
    if (list.kind !== 'list') {
      return notTaken(list, `${name}()`, origin);
    }
    for (const item of list.items) {
      if (parts.length > 0) {
        parts.push(separator);
      }
      parts.push(item);
    }
  }
  return templateValue(parts, origin);
}

function substr(text: string, offset: number, length: number): string {
  const characters = charactersOf(text);
  const start = offset < 0 ? characters.length + offset : offset;
  if (offset >= 0 && length === 0) {
    return '';
  }
  const rest = characters.slice(Math.max(0, start));
  // Terraform takes no length for all there is where it counts from the end.
  return rest.slice(0, length > 0 ? length : undefined).join('');
}

function split(separator: string, text: string): string[] {
  return separator === '' ? [...text] : text.split(separator);
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
  indent: taking(['whole', 'text'], ([spaces, text], call) => {
    const lines = text.split('\n');
    if (spaces < 0) {
      return refused(call);
    }
    return lines.length * spaces <= MAX_TEXT_LENGTH
      ? stringValue(lines.join(`\n${' '.repeat(spaces)}`), call.origin)
      : unknownValue('a string that is too long to be read', call.origin);
  }),
  join,
  lower: mapping(text => inCase(text, character => character.toLowerCase())),
  split: taking(['text', 'text'], ([separator, text], { origin }) =>
    listValue(
      split(separator, text).map(part => stringValue(part, origin)),
      origin,
      { kind: 'list', of: STRING },
    ),
  ),
  startswith: asking((text, part) => text.startsWith(part)),
  strcontains: asking((text, part) => text.includes(part)),
  strrev: mapping(text => charactersOf(text).reverse().join('')),
  substr: taking(['text', 'whole', 'whole'], ([text, at, length], call) =>
    stringValue(substr(text, at, length), call.origin),
  ),
  title: mapping(title),
  trim: taking(['text', 'text'], ([text, characters], { origin }) =>
    stringValue(trimCharacters(text, characters), origin),
  ),
  trimprefix: taking(['text', 'text'], ([text, prefix], { origin }) =>
    stringValue(
      text.startsWith(prefix) ? text.slice(prefix.length) : text,
      origin,
    ),
  ),
  trimspace: mapping(text => trimCharacters(text, [...SPACE].join(''))),
  trimsuffix: taking(['text', 'text'], ([text, suffix], { origin }) =>
    stringValue(
      suffix !== '' && text.endsWith(suffix)
        ? text.slice(0, -suffix.length)
        : text,
      origin,
    ),
  ),
  upper: mapping(upper),
};
