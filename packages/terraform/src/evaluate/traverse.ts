import { TraversalStep } from '../syntax';
import { ConfigValue, Origin, ReferenceValue } from '../values';
import {
  invalidValue,
  listValue,
  referenceValue,
  unknownValue,
} from '../values/build';
import {
  isOpaque,
  isRefused,
  listHolding,
  nameOf,
  toNumber,
  toText,
  unknownBecause,
} from '../values/convert';
import { isSet, memberType } from '../values/set';
import { Evaluate } from './evaluateType';
import { Scope } from './scope';

/** The value that the steps lead to from a value. */
export function takeSteps(
  start: ConfigValue,
  steps: readonly TraversalStep[],
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  let value = start;
  for (const step of steps) {
    switch (step.kind) {
      case 'attribute':
        value = attribute(value, step.name, scope, origin);
        break;
      case 'index':
        value = index(value, evaluate(step.key, scope), scope, origin);
        break;
      case 'splat':
        value = splat(value, step.each, scope, origin, evaluate);
        break;
      default:
        return step satisfies never;
    }
  }
  return value;
}

function attribute(
  value: ConfigValue,
  name: string,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  switch (value.kind) {
    case 'object':
      return (
        value.entries.get(name) ??
        invalidValue(`the attribute ${name} of an object without it`, origin)
      );
    case 'reference':
      return scope.environment.attributeOf(value, name, origin);
    case 'unknown':
      return unknownBecause(value);
    default:
      return invalidValue(`the attribute ${name} of a ${value.kind}`, origin);
  }
}

function index(
  value: ConfigValue,
  key: ConfigValue,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  if (value.kind === 'unknown') {
    return unknownBecause(value);
  }
  if (value.kind === 'reference') {
    return indexReference(value, key, scope, origin);
  }
  if (isOpaque(key)) {
    return unknownBecause(key, origin);
  }
  if (value.kind === 'object') {
    const name = toText(key);
    return name.kind === 'string'
      ? attribute(value, name.value, scope, origin)
      : invalidValue(`the key of an object that is a ${key.kind}`, origin);
  }
  const position = toNumber(key);
  if (isSet(value)) {
    return invalidValue('an index into a set', origin);
  }
  return value.kind === 'list' && position.kind === 'number'
    ? value.items[position.value] ??
        invalidValue(`item ${position.value} of a shorter list`, origin)
    : invalidValue(`an index into a ${value.kind}`, origin);
}

function indexReference(
  value: ReferenceValue,
  key: ConfigValue,
  scope: Scope,
  origin: Origin,
): ConfigValue {
  const known =
    key.kind === 'string' || key.kind === 'number' ? key.value : undefined;
  if (value.attribute.length > 0) {
    return known === undefined
      ? unknownValue(nameOf(value), origin)
      : referenceValue(
          value.target,
          [...value.attribute, known],
          origin,
          value.instance,
        );
  }
  if (value.instance === 'unknown') {
    return known === undefined
      ? value
      : referenceValue({ ...value.target, key: known }, [], origin);
  }
  return typeof known === 'string'
    ? scope.environment.attributeOf(value, known, origin)
    : invalidValue(`an index into ${value.address}, which is one`, origin);
}

function splat(
  value: ConfigValue,
  each: readonly TraversalStep[],
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  const take = (item: ConfigValue) =>
    takeSteps(item, each, scope, origin, evaluate);
  switch (value.kind) {
    case 'list': {
      if (!scope.environment.budget.spend(value.items.length * each.length)) {
        return unknownValue('more expressions than are read', origin);
      }
      const items = value.items.map(take);
      if (
        scope.isTried &&
        value.type &&
        items.length === 0 &&
        each.length > 0
      ) {
        // Terraform looks at what the steps would come to, though there is nothing to take them.
        return unknownValue('a splat of nothing', origin);
      }
      return value.type
        ? listValue(items, origin, { kind: 'list', of: memberType(items) })
        : listValue(items, origin);
    }
    case 'null':
      return listValue([], origin);
    case 'unknown':
      return value.holds
        ? splatHeld(value.holds.items.map(take), value, origin)
        : unknownBecause(value);
    case 'reference':
      // How many there are is not known, but what they are is: the reference stands for all of them.
      return value.instance === 'unknown' || value.attribute.length > 0
        ? take(value)
        : listValue([take(value)], origin);
    default:
      return listValue([take(value)], origin);
  }
}

/** What comes of the items of a list that may hold more; refused where one is. */
function splatHeld(
  items: readonly ConfigValue[],
  list: ConfigValue,
  origin: Origin,
): ConfigValue {
  const refused = items.find(isRefused);
  return refused ?? listHolding(items, [list], origin);
}
