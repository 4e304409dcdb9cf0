import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  invalidValue,
  listValue,
  numberValue,
  objectValue,
  stringValue,
  unknownValue,
} from '../values/build';
import { nameOf, toBool, toText } from '../values/convert';
import { Evaluate } from './evaluateType';
import { Scope, withName } from './scope';

/** Keys and values of a collection, in order; undefined where it is not known or no collection. */
export function loopEntries(
  collection: ConfigValue,
): [ConfigValue, ConfigValue][] | undefined {
  switch (collection.kind) {
    case 'list':
      return collection.items.map((item, index) => [
        numberValue(index, item.origin),
        item,
      ]);
    case 'object':
      return [...collection.entries]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [stringValue(key, value.origin), value]);
    default:
      return undefined;
  }
}

/** The value of `[for …]` or `{for …}`. */
export function evaluateFor(
  expression: Extract<Expression, { kind: 'for' }>,
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  const collection = evaluate(expression.collection, scope);
  const entries = loopEntries(collection);
  if (!entries) {
    return collection.kind === 'unknown' && collection.invalid
      ? collection
      : unknownValue(nameOf(collection), origin);
  }
  const items: ConfigValue[] = [];
  const groups = new Map<string, ConfigValue[]>();
  for (const [key, value] of entries) {
    const named = withName(scope, expression.valueName, value);
    const inner = expression.keyName
      ? withName(named, expression.keyName, key)
      : named;
    if (expression.condition) {
      const condition = toBool(evaluate(expression.condition, inner));
      if (condition.kind !== 'bool') {
        return unknownValue(nameOf(condition), origin);
      }
      if (!condition.value) {
        continue;
      }
    }
    const result = evaluate(expression.value, inner);
    if (!expression.key) {
      items.push(result);
      continue;
    }
    const name = toText(evaluate(expression.key, inner));
    if (name.kind !== 'string') {
      return unknownValue(nameOf(name), origin);
    }
    const group = groups.get(name.value);
    if (!group) {
      groups.set(name.value, [result]);
    } else if (expression.group) {
      group.push(result);
    } else {
      return invalidValue(
        `an object with two values for "${name.value}"`,
        origin,
      );
    }
  }
  if (!expression.key) {
    return listValue(items, origin);
  }
  return objectValue(
    new Map(
      [...groups].map(([key, group]) => [
        key,
        expression.group ? listValue(group, origin) : group[0],
      ]),
    ),
    origin,
  );
}
