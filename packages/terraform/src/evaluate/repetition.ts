import { BodyNode, Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  countValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../values/build';
import { certainItems, isOpaque, nameOf, toNumber } from '../values/convert';
import { inOrder } from '../values/textOrder';
import { evaluate } from './evaluate';
import { Scope, scopeOfNode, withName } from './scope';

/** One instance of what `count` or `for_each` repeats, and the names it has. */
export interface Repeated {
  key?: string | number;
  scope: Scope;
  /** `unknown` of one that stands for an unknown number. */
  number: 'known' | 'unknown';
}

/** How often something is there: with the instances that are certain, and one more where the number is unknown. */
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
    const inner = scopeOfNode(scope, count);
    const origin = { path: inner.path, line: count.line };
    return byCount(evaluate(count.expression, inner), scope, origin);
  }
  if (forEach) {
    const inner = scopeOfNode(scope, forEach);
    const origin = { path: inner.path, line: forEach.line };
    return byForEach(evaluate(forEach.expression, inner), scope, origin);
  }
  return {
    by: 'nothing',
    number: 'known',
    instances: [{ scope, number: 'known' }],
  };
}

/** What `count` or `for_each` say, the same for two that say the same, wherever they stand. */
export function repetitionText({ attributes }: BodyNode): string {
  const node = attributes.get('count') ?? attributes.get('for_each');
  return JSON.stringify(node, (key, value) =>
    ['start', 'end', 'line', 'path'].includes(key) ? undefined : value,
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
        countOf(countValue(index, origin), origin),
      ),
      number: 'known' as const,
    }));
    return { by: 'count', number: 'known', instances };
  }
  const unknown = unknownValue(
    count.kind === 'number' ? 'count' : nameOf(count),
    origin,
  );
  const inner = withName(scope, 'count', countOf(unknown, origin));
  return {
    by: 'count',
    number: 'unknown',
    instances: [{ scope: inner, number: 'unknown' }],
  };
}

/** The keys and values that `for_each` goes through for certain, and whether they are all. */
function forEachEntries(value: ConfigValue): {
  entries: readonly [string, ConfigValue][];
  isComplete: boolean;
} {
  if (value.kind === 'object') {
    return { entries: inOrder(value.entries), isComplete: true };
  }
  const entries = certainItems(value).flatMap((item): [string, ConfigValue][] =>
    item.kind === 'string' ? [[item.value, item]] : [],
  );
  return {
    entries,
    isComplete: value.kind === 'list' && entries.length === value.items.length,
  };
}

/** What an entry of a collection is that is not known: a resource whose number is unknown stands for each of it. */
export function standIn(collection: ConfigValue, origin: Origin): ConfigValue {
  return collection.kind === 'reference' && collection.attribute.length === 0
    ? collection
    : unknownValue(
        isOpaque(collection) ? nameOf(collection) : 'for_each',
        origin,
      );
}

function byForEach(
  value: ConfigValue,
  scope: Scope,
  origin: Origin,
): Repetition {
  const read = forEachEntries(value);
  const isKnown = read.isComplete && read.entries.length <= MAX_COUNT;
  const instances: Repeated[] = read.entries
    .slice(0, MAX_COUNT)
    .map(([key, item]) => ({
      key,
      scope: withName(
        scope,
        'each',
        eachOf(stringValue(key, item.origin), item, origin),
      ),
      number: 'known',
    }));
  if (isKnown) {
    return { by: 'for_each', number: 'known', instances };
  }
  const other = standIn(value, origin);
  const key = unknownValue(nameOf(other), origin);
  instances.push({
    scope: withName(scope, 'each', eachOf(key, other, origin)),
    number: 'unknown',
  });
  return { by: 'for_each', number: 'unknown', instances };
}
