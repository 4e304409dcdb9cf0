import { RE2JS } from 're2js';
import { ConfigValue, Origin } from '../../values';
import {
  MAX_TEXT_LENGTH,
  listValue,
  nullValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../../values/build';
import { STRING, ValueType } from '../../values/valueType';
import { Call, FunctionTable, refused, taking } from './call';

const MAX_PATTERN = 1_000;
const MAX_STEPS = 20_000_000;

/** How many steps of matching cost as much as evaluating an expression. */
const STEPS_PER_EXPRESSION = 100;

/** A regular expression that matches in time linear to the text, as Terraform's does. */
interface Pattern {
  compiled: RE2JS;
  /** The names of its groups, without the group that is the whole match; undefined for one without a name. */
  groups: readonly (string | undefined)[];
}

/** Where a group matched, and what; undefined where it did not. */
type Group = string | undefined;

interface Match {
  start: number;
  end: number;
  groups: readonly Group[];
}

function groupNames(compiled: RE2JS): (string | undefined)[] {
  const names = Array.from(
    { length: compiled.groupCount() },
    (): string | undefined => undefined,
  );
  for (const [name, index] of Object.entries(compiled.namedGroups())) {
    names[Number(index) - 1] = name;
  }
  return names;
}

/** The regular expression; `invalid` where it is none, `costly` where matching would take more than a moment. */
function compile(
  pattern: string,
  text: string,
  { scope }: Call,
): Pattern | 'invalid' | 'costly' {
  if (pattern.length > MAX_PATTERN) {
    return 'costly';
  }
  try {
    const compiled = RE2JS.compile(pattern);
    const steps = (text.length + 1) * (compiled.programSize() + 1);
    return steps <= MAX_STEPS &&
      scope.environment.budget.spend(Math.ceil(steps / STEPS_PER_EXPRESSION))
      ? { compiled, groups: groupNames(compiled) }
      : 'costly';
  } catch {
    return 'invalid';
  }
}

/** The matches one after the other; an empty one does not follow directly on another. */
function* matchesIn(
  { compiled, groups }: Pattern,
  text: string,
): Generator<Match> {
  const matcher = compiled.matcher(text);
  let previousEnd = -1;
  while (matcher.find()) {
    const start = matcher.start();
    const end = matcher.end();
    if (start < end || start !== previousEnd) {
      yield {
        start,
        end,
        groups: groups.map((_, index) => matcher.group(index + 1) ?? undefined),
      };
    }
    previousEnd = end;
  }
}

/** Whether some of the groups have names and others have none, which Terraform refuses. */
function isMixed(groups: readonly (string | undefined)[]): boolean {
  return (
    groups.some(name => name === undefined) &&
    groups.some(name => name !== undefined)
  );
}

/** The type of a match: text, or what its groups match by name or in order. */
function matchType(names: readonly (string | undefined)[]): ValueType {
  if (names.length === 0) {
    return STRING;
  }
  const named = names.flatMap(name => name ?? []);
  return named.length > 0
    ? {
        kind: 'object',
        attributes: new Map(named.map(name => [name, STRING])),
      }
    : { kind: 'tuple', of: names.map(() => STRING) };
}

function captured(
  names: readonly (string | undefined)[],
  text: string,
  { start, end, groups }: Match,
  origin: Origin,
): ConfigValue {
  const part = (group: Group) =>
    group === undefined
      ? { ...nullValue(origin), type: STRING }
      : stringValue(group, origin);
  if (names.length === 0) {
    return stringValue(text.slice(start, end), origin);
  }
  const named = names.flatMap((name, index) =>
    name === undefined ? [] : [[name, part(groups[index])] as const],
  );
  return named.length > 0
    ? objectValue(new Map(named), origin)
    : listValue(groups.map(part), origin);
}

function matching(
  result: (pattern: Pattern, text: string, call: Call) => ConfigValue,
) {
  return taking(['text', 'text'], ([pattern, text], call) => {
    const compiled = compile(pattern, text, call);
    if (compiled === 'costly') {
      return unknownValue(`${call.name}()`, call.origin);
    }
    return compiled === 'invalid' || isMixed(compiled.groups)
      ? refused(call)
      : result(compiled, text, call);
  });
}

const REFERENCE = /\$(?:\$|\{(\w+)\}|(\w+))/g;

/** The replacement of a match, with what its groups matched in the place of `$1` and `${name}`. */
function replacementOf(
  template: string,
  names: readonly (string | undefined)[],
  text: string,
  { start, end, groups }: Match,
): string {
  return template.replace(
    REFERENCE,
    (_: string, braced: string | undefined, bare: string | undefined) => {
      const name = braced ?? bare;
      if (name === undefined) {
        return '$';
      }
      if (/^\d+$/.test(name)) {
        const index = Number(name);
        return index === 0 ? text.slice(start, end) : groups[index - 1] ?? '';
      }
      const named = names.indexOf(name);
      return named < 0 ? '' : groups[named] ?? '';
    },
  );
}

function replaced(
  pattern: Pattern,
  text: string,
  template: string,
  call: Call,
): ConfigValue {
  const parts: string[] = [];
  let at = 0;
  let length = 0;
  for (const match of matchesIn(pattern, text)) {
    const part =
      text.slice(at, match.start) +
      replacementOf(template, pattern.groups, text, match);
    length += part.length;
    if (length > MAX_TEXT_LENGTH) {
      return unknownValue('a string that is too long to be read', call.origin);
    }
    parts.push(part);
    at = match.end;
  }
  return stringValue(parts.join('') + text.slice(at), call.origin);
}

function replacedText(
  text: string,
  search: string,
  replacement: string,
  call: Call,
): ConfigValue {
  const parts = search === '' ? ['', ...text, ''] : text.split(search);
  return text.length + parts.length * replacement.length > MAX_TEXT_LENGTH
    ? unknownValue('a string that is too long to be read', call.origin)
    : stringValue(parts.join(replacement), call.origin);
}

/** Functions that match text with regular expressions, and `replace`, which may. */
export const PATTERN_FUNCTIONS: FunctionTable = {
  regex: matching((pattern, text, call) => {
    const [match] = matchesIn(pattern, text);
    return match
      ? captured(pattern.groups, text, match, call.origin)
      : refused(call);
  }),
  regexall: matching((pattern, text, call) => {
    const all = Array.from(matchesIn(pattern, text), match =>
      captured(pattern.groups, text, match, call.origin),
    );
    return listValue(all, call.origin, {
      kind: 'list',
      of: matchType(pattern.groups),
    });
  }),
  replace: taking(
    ['text', 'text', 'text'],
    ([text, search, replacement], call) => {
      if (search.length < 2 || !/^\/[^]*\/$/.test(search)) {
        return replacedText(text, search, replacement, call);
      }
      const pattern = compile(search.slice(1, -1), text, call);
      if (pattern === 'costly') {
        return unknownValue(`${call.name}()`, call.origin);
      }
      return pattern === 'invalid'
        ? refused(call)
        : replaced(pattern, text, replacement, call);
    },
  ),
};
