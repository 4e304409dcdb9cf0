import { ConfigValue, Origin } from '../../values';
import {
  invalidValue,
  listValue,
  nullValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../../values/build';
import { FunctionTable, taking } from './call';

const MAX_PATTERN = 200;
const MAX_TEXT = 256;
const MAX_REPETITIONS = 3;

/**
 * The pattern for this engine, which backtracks, where Terraform's does not: undefined unless it is written alike for
 * both and can take no more than a moment.
 */
function compile(pattern: string, text: string): RegExp | undefined {
  const escaped = pattern.replace(/\\[^pPAzQEC\d]/g, 'e');
  const plain = escaped.replace(/\[[^[\]]*\]/g, 'c');
  const repetitions = plain.match(/[*+]|\{\d+(,\d*)?\}/g) ?? [];
  if (
    pattern.length > MAX_PATTERN ||
    text.length > MAX_TEXT ||
    repetitions.length > MAX_REPETITIONS ||
    /\\|\[|\)[*+{]|\(\?(?!:|P?<[A-Za-z])|\{\d{3}/.test(plain)
  ) {
    return undefined;
  }
  try {
    return new RegExp(pattern.replace(/\(\?P</g, '(?<'), 'gu');
  } catch {
    return undefined;
  }
}

function captured(match: RegExpExecArray, origin: Origin): ConfigValue {
  const part = (text: string | undefined) =>
    text === undefined ? nullValue(origin) : stringValue(text, origin);
  if (match.groups) {
    return objectValue(
      new Map(
        Object.entries(match.groups).map(([name, text]) => [name, part(text)]),
      ),
      origin,
    );
  }
  return match.length > 1
    ? listValue(match.slice(1).map(part), origin)
    : part(match[0]);
}

/** Functions that match text with regular expressions, and `replace`, which may. */
export const PATTERN_FUNCTIONS: FunctionTable = {
  regex: taking(['text', 'text'], ([pattern, text], { name, origin }) => {
    const compiled = compile(pattern, text);
    if (!compiled) {
      return unknownValue(`${name}()`, origin);
    }
    const match = compiled.exec(text);
    return match ? captured(match, origin) : invalidValue(`${name}()`, origin);
  }),
  regexall: taking(['text', 'text'], ([pattern, text], { name, origin }) => {
    const compiled = compile(pattern, text);
    return compiled
      ? listValue(
          [...text.matchAll(compiled)].map(match => captured(match, origin)),
          origin,
        )
      : unknownValue(`${name}()`, origin);
  }),
  replace: taking(
    ['text', 'text', 'text'],
    ([text, search, replacement], { name, origin }) => {
      if (search.length < 2 || !/^\/[^]*\/$/.test(search)) {
        return stringValue(text.split(search).join(replacement), origin);
      }
      const compiled = compile(search.slice(1, -1), text);
      return compiled && !replacement.includes('$')
        ? stringValue(
            text.replace(compiled, () => replacement),
            origin,
          )
        : unknownValue(`${name}()`, origin);
    },
  ),
};
