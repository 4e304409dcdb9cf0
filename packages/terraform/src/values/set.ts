import { exactOf, listValue, numberText } from './build';
import { ConfigValue } from './configValue';
import { isOpaque } from './convert';
import { Origin } from './origin';
import { compareText, inOrder } from './textOrder';
import { typeOf } from './typeOf';
import { DYNAMIC, ValueType } from './valueType';
import { unify } from './unify';

/** A text that is the same for values that are the same, and differs for those that differ or may differ. */
function identityOf(
  value: ConfigValue,
  numberOf: (value: ConfigValue) => number,
): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'string':
      return JSON.stringify(value.value);
    case 'number':
      return numberText(value);
    case 'bool':
      return String(value.value);
    case 'list':
      return `${value.type?.kind ?? ''}[${value.items
        .map(item => identityOf(item, numberOf))
        .join(',')}]`;
    case 'object':
      return `${value.type?.kind ?? ''}{${inOrder(value.entries)
        .map(
          ([key, entry]) =>
            `${JSON.stringify(key)}:${identityOf(entry, numberOf)}`,
        )
        .join(',')}}`;
    case 'reference':
      return value.instance === 'known'
        ? `@${value.target.reading ?? ''} ${value.address}${JSON.stringify(
            value.attribute,
          )}`
        : `?${numberOf(value)}`;
    case 'template':
    case 'unknown':
      return `?${numberOf(value)}`;
    default:
      return value satisfies never;
  }
}

/** The values by their identity, the first of each; in the order given. */
export function byIdentity(
  values: readonly ConfigValue[],
  numbers: Map<ConfigValue, number> = new Map(),
): Map<string, ConfigValue> {
  const numberOf = (value: ConfigValue) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  };
  const distinct = new Map<string, ConfigValue>();
  for (const value of values) {
    const identity = identityOf(value, numberOf);
    if (!distinct.has(identity)) {
      distinct.set(identity, value);
    }
  }
  return distinct;
}

/** By which Terraform puts members in order that have no order of their own. */
function orderText(value: ConfigValue): string {
  switch (value.kind) {
    case 'null':
      return '~';
    case 'string':
      return JSON.stringify(value.value);
    case 'number': {
      // As Go prints a number with up to ten digits.
      const { digits, exponent } = exactOf(value).scientific(10);
      const short = digits.replace(/0+$/, '');
      return exponent < -4 || exponent >= 10
        ? `${value.value < 0 ? '-' : ''}${short[0] ?? 0}${
            short.length > 1 ? `.${short.slice(1)}` : ''
          }e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(
            2,
            '0',
          )}`
        : String(Number(value.value.toPrecision(10)));
    }
    case 'bool':
      return value.value ? 'T' : 'F';
    case 'list': {
      const inside = value.items.map(item => `${orderText(item)};`).join('');
      return value.type ? `[${inside}]` : `<${inside}>`;
    }
    case 'object': {
      const entries = inOrder(value.entries);
      return value.type
        ? `{${entries
            .map(
              ([key, entry]) => `${JSON.stringify(key)}:${orderText(entry)};`,
            )
            .join('')}}`
        : `<${entries.map(([, entry]) => `${orderText(entry)};`).join('')}>`;
    }
    default:
      return '?';
  }
}

function compareMembers(a: ConfigValue, b: ConfigValue): number {
  if (a.kind === 'string' && b.kind === 'string') {
    return compareText(a.value, b.value);
  }
  if (a.kind === 'number' && b.kind === 'number') {
    return exactOf(a).compare(exactOf(b));
  }
  return compareText(orderText(a), orderText(b));
}

/** What comes last in a set: the unknown, and before it null. */
function rankOf(value: ConfigValue): number {
  if (isOpaque(value)) {
    return 2;
  }
  return value.kind === 'null' ? 1 : 0;
}

/** The type that the items of a list have in common. */
export function memberType(values: readonly ConfigValue[]): ValueType {
  return unify(values.map(typeOf)) ?? DYNAMIC;
}

/** The set of the values, which have one type: each once, in Terraform's order. */
export function setOf(
  values: readonly ConfigValue[],
  origin: Origin,
  of: ValueType = memberType(values),
): ConfigValue {
  const distinct = [...byIdentity(values).values()].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) || (rankOf(a) === 0 ? compareMembers(a, b) : 0),
  );
  return listValue(distinct, origin, { kind: 'set', of });
}

/** Whether a value is a set. */
export function isSet(value: ConfigValue): boolean {
  return value.kind === 'list' && value.type?.kind === 'set';
}
