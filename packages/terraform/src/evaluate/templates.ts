import { TemplatePart } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  invalidValue,
  stringValue,
  templateValue,
  unknownValue,
} from '../values/build';
import { isOpaque, notTaken, toBool, unknownBecause } from '../values/convert';
import { areSame } from '../values/equality';
import { Evaluate } from './evaluateType';
import { loopEntries } from './loops';
import { Scope, withName } from './scope';

/** The value of a template. One that is a single interpolation has the value of that, whatever its type. */
export function evaluateTemplate(
  parts: readonly TemplatePart[],
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  const [only] = parts;
  if (parts.length === 1 && only.kind === 'interpolation') {
    return evaluate(only.expression, scope);
  }
  return templateValue(
    parts.map(part => evaluatePart(part, scope, origin, evaluate)),
    origin,
  );
}

function text(
  parts: readonly TemplatePart[],
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  return templateValue(
    parts.map(part => evaluatePart(part, scope, origin, evaluate)),
    origin,
  );
}

function evaluatePart(
  part: TemplatePart,
  scope: Scope,
  origin: Origin,
  evaluate: Evaluate,
): ConfigValue {
  switch (part.kind) {
    case 'text':
      return stringValue(part.value, origin);
    case 'interpolation': {
      const value = evaluate(part.expression, scope);
      return value.kind === 'null'
        ? invalidValue('text made of null', origin)
        : value;
    }
    case 'if': {
      const condition = toBool(evaluate(part.condition, scope));
      if (!isOpaque(condition) && condition.kind !== 'bool') {
        return invalidValue('a condition that is null', origin);
      }
      if (condition.kind === 'unknown' && condition.invalid) {
        return condition;
      }
      if (condition.kind === 'bool') {
        const chosen = condition.value ? part.then : part.otherwise;
        return text(chosen, scope, origin, evaluate);
      }
      const yes = text(part.then, scope, origin, evaluate);
      const no = text(part.otherwise, scope, origin, evaluate);
      return areSame(yes, no) ? yes : unknownBecause(condition, origin);
    }
    case 'for': {
      const collection = evaluate(part.collection, scope);
      const entries = loopEntries(collection);
      if (!entries) {
        return notTaken(collection, `a loop over a ${collection.kind}`, origin);
      }
      const { keyName, valueName, body } = part;
      const repeated: ConfigValue[] = [];
      for (const [key, value] of entries) {
        if (!scope.environment.budget.spend(1)) {
          return unknownValue('more expressions than are read', origin);
        }
        const named = withName(scope, valueName, value);
        const inner = keyName ? withName(named, keyName, key) : named;
        repeated.push(text(body, inner, origin, evaluate));
      }
      return templateValue(repeated, origin);
    }
    default:
      return part satisfies never;
  }
}
