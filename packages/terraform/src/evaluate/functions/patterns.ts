import { ConfigValue, Origin } from '../../values';
import {
  MAX_TEXT_LENGTH,
  invalidValue,
  listValue,
  nullValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../../values/build';
import { Call, FunctionTable, taking } from './call';

const MAX_PATTERN = 200;
const MAX_STEPS = 2_000_000;

/** How many steps of matching cost as much as evaluating an expression. */
const STEPS_PER_EXPRESSION = 300;

/** How many ways there are, at most, to share a text out among so many repetitions. */
function waysToMatch(length: number, repetitions: number): number {
  let ways = 1;
  for (let index = 1; index <= repetitions; index++) {
    ways *= (length + index) / index;
  }
  return ways;
}

/**
 * The pattern for this engine, which backtracks, where Terraform's does not: undefined unless it is written alike for
 * both and can take no more than a moment.
 */
function compile(
  pattern: string,
  text: string,
  { scope }: Call,
): RegExp | undefined {
  const escaped = pattern.replace(/\\[^pPAzQEC\d]/g, 'e');
  const plain = escaped.replace(/\[[^[\]]*\]/g, 'c');
  const repetitions = plain.match(/[*+]|\{\d+(,\d*)?\}/g) ?? [];
  const starts = pattern.startsWith('^') ? 0 : 1;
  const steps = waysToMatch(text.length, repetitions.length + starts);
  if (
    pattern.length > MAX_PATTERN ||
    steps > MAX_STEPS ||
    /\\|\[|\)[*+{]|\(\?(?!:|P?<[A-Za-z])|\{\d{3}/.test(plain) ||
    !scope.environment.budget.spend(Math.ceil(steps / STEPS_PER_EXPRESSION))
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
  regex: taking(['text', 'text'], ([pattern, text], call) => {
    const { name, origin } = call;
    const compiled = compile(pattern, text, call);
    if (!compiled) {
      return unknownValue(`${name}()`, origin);
    }
    const match = compiled.exec(text);
    return match ? captured(match, origin) : invalidValue(`${name}()`, origin);
  }),
  regexall: taking(['text', 'text'], ([pattern, text], call) => {
    const { name, origin } = call;
    const compiled = compile(pattern, text, call);
    return compiled
      ? listValue(
          [...text.matchAll(compiled)].map(match => captured(match, origin)),
          origin,
        )
      : unknownValue(`${name}()`, origin);
  }),
  replace: taking(
    ['text', 'text', 'text'],
    ([text, search, replacement], call) => {
      const { name, origin } = call;
      if (search.length < 2 || !/^\/[^]*\/$/.test(search)) {
        const parts = text.split(search);
        return text.length + parts.length * replacement.length > MAX_TEXT_LENGTH
          ? unknownValue(`${name}()`, origin)
          : stringValue(parts.join(replacement), origin);
      }
      const compiled = compile(search.slice(1, -1), text, call);
      return compiled && !replacement.includes('$')
        ? stringValue(
            text.replace(compiled, () => replacement),
            origin,
          )
        : unknownValue(`${name}()`, origin);
    },
  ),
};
