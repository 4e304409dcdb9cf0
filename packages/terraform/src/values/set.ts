import { listValue } from './build';
import { ConfigValue } from './configValue';
import { Origin } from './origin';

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
    case 'bool':
      return String(value.value);
    case 'list':
      return `[${value.items
        .map(item => identityOf(item, numberOf))
        .join(',')}]`;
    case 'object':
      return `{${[...value.entries]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(
          ([key, entry]) =>
            `${JSON.stringify(key)}:${identityOf(entry, numberOf)}`,
        )
        .join(',')}}`;
    case 'reference':
      return value.instance === 'known'
        ? `@${value.address}${JSON.stringify(value.attribute)}`
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

/** The set of the values: each once, texts in order. */
export function setOf(
  values: readonly ConfigValue[],
  origin: Origin,
): ConfigValue {
  const distinct = [...byIdentity(values).values()];
  const texts = distinct.flatMap(value =>
    value.kind === 'string' ? [value] : [],
  );
  return listValue(
    texts.length === distinct.length
      ? texts.sort((a, b) => (a.value < b.value ? -1 : 1))
      : distinct,
    origin,
  );
}
