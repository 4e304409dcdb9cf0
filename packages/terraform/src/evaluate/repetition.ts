import { BodyNode, Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  numberValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../values/build';
import { nameOf, toNumber } from '../values/convert';
import { evaluate } from './evaluate';
import { Scope, withName } from './scope';

/** One instance of what `count` or `for_each` repeats, and the names it has. */
export interface Repeated {
  key?: string | number;
  scope: Scope;
}

/** How often something is there: with the instances, or with one that stands for an unknown number. */
export interface Repetition {
  by: 'nothing' | 'count' | 'for_each';
  number: 'known' | 'unknown';
  instances: readonly Repeated[];
}

/** No `count` larger than this is expanded. */
const MAX_COUNT = 1000;

function eachOf(key: ConfigValue, value: ConfigValue, origin: Origin) {
  return objectValue(
    new Map([
      ['key', key],
      ['value', value],
    ]),
    origin,
  );
}

function countOf(index: ConfigValue, origin: Origin) {
  return objectValue(new Map([['index', index]]), origin);
}

/** What `count` and `for_each` in a body come to. */
export function repetitionOf(body: BodyNode, scope: Scope): Repetition {
  const count = body.attributes.get('count');
  const forEach = body.attributes.get('for_each');
  if (count) {
    const origin = { path: scope.path, line: count.line };
    return byCount(evaluate(count.expression, scope), scope, origin);
  }
  if (forEach) {
    const origin = { path: scope.path, line: forEach.line };
    return byForEach(evaluate(forEach.expression, scope), scope, origin);
  }
  return { by: 'nothing', number: 'known', instances: [{ scope }] };
}

/** What `count` or `for_each` say, the same for two that say the same, wherever they stand. */
export function repetitionText({ attributes }: BodyNode): string {
  const node = attributes.get('count') ?? attributes.get('for_each');
  return JSON.stringify(node, (key, value) =>
    ['start', 'end', 'line'].includes(key) ? undefined : value,
  );
}

/** The resource in the same module, as `type.name`, whose instances an expression goes through. */
export function followedResource(
  expression: Expression | undefined,
): string | undefined {
  if (
    expression?.kind !== 'traversal' ||
    expression.target.kind !== 'variable' ||
    expression.steps.length !== 1
  ) {
    return undefined;
  }
  const [step] = expression.steps;
  return step.kind === 'attribute'
    ? `${expression.target.name}.${step.name}`
    : undefined;
}

function byCount(value: ConfigValue, scope: Scope, origin: Origin): Repetition {
  const count = toNumber(value);
  if (
    count.kind === 'number' &&
    Number.isInteger(count.value) &&
    count.value >= 0 &&
    count.value <= MAX_COUNT
  ) {
    const instances = Array.from({ length: count.value }, (_, index) => ({
      key: index,
      scope: withName(
        scope,
        'count',
        countOf(numberValue(index, origin), origin),
      ),
    }));
    return { by: 'count', number: 'known', instances };
  }
  const unknown = unknownValue(
    count.kind === 'number' ? 'count' : nameOf(count),
    origin,
  );
  const inner = withName(scope, 'count', countOf(unknown, origin));
  return { by: 'count', number: 'unknown', instances: [{ scope: inner }] };
}

/** The keys and values that `for_each` goes through; undefined where they are not known. */
export function forEachEntries(
  value: ConfigValue,
): [string, ConfigValue][] | undefined {
  if (value.kind === 'object') {
    return [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  }
  if (value.kind !== 'list') {
    return undefined;
  }
  const entries = value.items.flatMap((item): [string, ConfigValue][] =>
    item.kind === 'string' ? [[item.value, item]] : [],
  );
  return entries.length === value.items.length ? entries : undefined;
}

function byForEach(
  value: ConfigValue,
  scope: Scope,
  origin: Origin,
): Repetition {
  const entries = forEachEntries(value);
  if (entries && entries.length <= MAX_COUNT) {
    const instances = entries.map(([key, item]) => ({
      key,
      scope: withName(
        scope,
        'each',
        eachOf(stringValue(key, item.origin), item, origin),
      ),
    }));
    return { by: 'for_each', number: 'known', instances };
  }
  const unknown = unknownValue(
    value.kind === 'unknown' ? nameOf(value) : 'for_each',
    origin,
  );
  const inner = withName(scope, 'each', eachOf(unknown, unknown, origin));
  return { by: 'for_each', number: 'unknown', instances: [{ scope: inner }] };
}
