import { Expression } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  invalidValue,
  listValue,
  nullValue,
  objectValue,
} from '../values/build';
import { convertTo } from '../values/conversion';
import { memberType, setOf } from '../values/set';
import { DYNAMIC, ValueType } from '../values/valueType';
import { Evaluate } from './evaluateType';
import { Scope } from './scope';

/** The type of a variable, as its `type` says. */
type TypeConstraint =
  | { kind: 'any' | 'string' | 'number' | 'bool' }
  | { kind: 'list' | 'set' | 'map'; of: TypeConstraint }
  | { kind: 'tuple'; of: readonly TypeConstraint[] }
  | { kind: 'object'; attributes: ReadonlyMap<string, AttributeConstraint> };

interface AttributeConstraint {
  type: TypeConstraint;
  optional: boolean;
  fallback?: Expression;
}

const ANY: TypeConstraint = { kind: 'any' };

/** The type that an expression stands for; any where it is none. */
export function typeConstraint(expression: Expression): TypeConstraint {
  if (expression.kind === 'variable') {
    switch (expression.name) {
      case 'string':
      case 'number':
      case 'bool':
        return { kind: expression.name };
      default:
        return ANY;
    }
  }
  if (expression.kind !== 'call' || expression.args.length === 0) {
    return ANY;
  }
  const [of] = expression.args;
  switch (expression.name) {
    case 'list':
    case 'set':
    case 'map':
      return { kind: expression.name, of: typeConstraint(of) };
    case 'tuple':
      return of.kind === 'tuple'
        ? { kind: 'tuple', of: of.items.map(typeConstraint) }
        : ANY;
    case 'object':
      return of.kind === 'object' ? objectConstraint(of) : ANY;
    default:
      return ANY;
  }
}

function objectConstraint({
  items,
}: Extract<Expression, { kind: 'object' }>): TypeConstraint {
  const attributes = new Map<string, AttributeConstraint>();
  for (const { key, value } of items) {
    if (key.kind !== 'literal') {
      return ANY;
    }
    const isOptional = value.kind === 'call' && value.name === 'optional';
    attributes.set(
      String(key.value),
      isOptional
        ? {
            type: value.args[0] ? typeConstraint(value.args[0]) : ANY,
            optional: true,
            fallback: value.args[1],
          }
        : { type: typeConstraint(value), optional: false },
    );
  }
  return { kind: 'object', attributes };
}

/** The type without the defaults. */
function plainType(type: TypeConstraint): ValueType {
  switch (type.kind) {
    case 'any':
      return DYNAMIC;
    case 'list':
    case 'set':
    case 'map':
      return { kind: type.kind, of: plainType(type.of) };
    case 'tuple':
      return { kind: 'tuple', of: type.of.map(plainType) };
    case 'object':
      return {
        kind: 'object',
        attributes: new Map(
          [...type.attributes].map(([name, attribute]) => [
            name,
            plainType(attribute.type),
          ]),
        ),
      };
    default:
      return { kind: type.kind };
  }
}

function isAnywhereAny(type: TypeConstraint): boolean {
  switch (type.kind) {
    case 'any':
      return true;
    case 'list':
    case 'set':
    case 'map':
      return isAnywhereAny(type.of);
    case 'tuple':
      return type.of.some(isAnywhereAny);
    case 'object':
      return [...type.attributes.values()].some(attribute =>
        isAnywhereAny(attribute.type),
      );
    default:
      return false;
  }
}

/** The type of the members of a collection, which have the type already. */
function memberTypeOf(
  of: TypeConstraint,
  members: readonly ConfigValue[],
): ValueType {
  return isAnywhereAny(of) ? memberType(members) : plainType(of);
}

function sequenceOf(
  items: readonly ConfigValue[],
  kind: 'list' | 'set',
  constraint: TypeConstraint,
  origin: Origin,
): ConfigValue {
  const of = memberTypeOf(constraint, items);
  return kind === 'set'
    ? setOf(items, origin, of)
    : listValue(items, origin, { kind, of });
}

/** The value as the type has it: converted, with the defaults of optional attributes, without what is not declared. */
export function conform(
  value: ConfigValue,
  type: TypeConstraint,
  scope: Scope,
  evaluate: Evaluate,
): ConfigValue {
  if (value.kind === 'null' || value.kind === 'unknown') {
    return value;
  }
  const inner = (item: ConfigValue, of: TypeConstraint) =>
    conform(item, of, scope, evaluate);
  const { origin } = value;
  switch (type.kind) {
    case 'any':
    case 'string':
    case 'number':
    case 'bool':
      return convertTo(value, plainType(type));
    case 'list':
    case 'set':
      return value.kind === 'list' && type.of.kind !== 'any'
        ? sequenceOf(
            value.items.map(item => inner(item, type.of)),
            type.kind,
            type.of,
            origin,
          )
        : convertTo(value, plainType(type));
    case 'tuple':
      return value.kind === 'list'
        ? listValue(
            value.items.map((item, index) =>
              inner(item, type.of[index] ?? ANY),
            ),
            origin,
          )
        : convertTo(value, plainType(type));
    case 'map': {
      if (value.kind !== 'object' || type.of.kind === 'any') {
        return convertTo(value, plainType(type));
      }
      const entries = new Map(
        [...value.entries].map(([key, entry]) => [key, inner(entry, type.of)]),
      );
      const of = memberTypeOf(type.of, [...entries.values()]);
      return objectValue(entries, origin, { kind: 'map', of });
    }
    case 'object':
      return value.kind === 'object'
        ? conformObject(value.entries, type.attributes, origin, scope, evaluate)
        : convertTo(value, plainType(type));
    default:
      return type satisfies never;
  }
}

function conformObject(
  entries: ReadonlyMap<string, ConfigValue>,
  attributes: ReadonlyMap<string, AttributeConstraint>,
  origin: Origin,
  scope: Scope,
  evaluate: Evaluate,
): ConfigValue {
  const conformed = new Map<string, ConfigValue>();
  for (const [name, { type, optional, fallback }] of attributes) {
    const given = entries.get(name);
    if (given && !(given.kind === 'null' && fallback)) {
      conformed.set(name, conform(given, type, scope, evaluate));
    } else if (fallback) {
      const value = evaluate(fallback, scope);
      conformed.set(name, conform(value, type, scope, evaluate));
    } else {
      conformed.set(
        name,
        optional
          ? nullValue(origin)
          : invalidValue(`attribute ${name}`, origin),
      );
    }
  }
  return objectValue(conformed, origin);
}
