import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  countValue,
  invalidValue,
  listValue,
  objectValue,
  stringValue,
} from '../values/build';
import {
  isOpaque,
  listHolding,
  notTaken,
  toBool,
  toText,
} from '../values/convert';
import { isSet } from '../values/set';
import { inOrder } from '../values/textOrder';
import { Evaluate } from './evaluateType';
import { Scope, withName } from './scope';

/** Keys and values of a collection, in order; undefined where it is not known or no collection. */
export function loopEntries(
  collection: ConfigValue,
): [ConfigValue, ConfigValue][] | undefined {
  switch (collection.kind) {
    case 'list':
      // The key of a member of a set is the member itself.
      return collection.items.map((item, index) => [
        isSet(collection) ? item : countValue(index, item.origin),
        item,
      ]);
    case 'object':
      return inOrder(collection.entries).map(([key, value]) => [
        stringValue(key, value.origin),
        value,
      ]);
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
  const certain =
    collection.kind === 'unknown' && !expression.key
      ? collection.holds
      : undefined;
  const entries = loopEntries(certain ?? collection);
  if (!entries) {
    return notTaken(collection, `a loop over a ${collection.kind}`, origin);
  }
  const items: ConfigValue[] = [];
  const unsure: ConfigValue[] = certain ? [collection] : [];
  const groups = new Map<string, ConfigValue[]>();
  for (const [key, value] of entries) {
    const named = withName(scope, expression.valueName, value);
    const inner = expression.keyName
      ? withName(named, expression.keyName, key)
      : named;
    if (expression.condition) {
      const condition = toBool(evaluate(expression.condition, inner));
      if (condition.kind !== 'bool') {
        if (!isOpaque(condition) || expression.key) {
          return notTaken(condition, 'a condition that is null', origin);
        }
        unsure.push(condition);
      }
      if (condition.kind !== 'bool' || !condition.value) {
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
      return notTaken(name, `a key that is ${name.kind}`, origin);
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
    const [first, ...others] = unsure;
    return first
      ? listHolding(items, [first, ...others], origin)
      : listValue(items, origin);
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
