import {
  boolValue,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  unknownValue,
} from './build';
import { ConfigValue } from './configValue';
import { Origin } from './origin';

const MAX_DEPTH = 100;

/**
 * The value of plain data, as JSON or YAML hold it.
 *
 * @public
 */
export function valueOfData(
  data: unknown,
  origin: Origin,
  depth = 0,
): ConfigValue {
  if (depth > MAX_DEPTH) {
    return unknownValue('data that is nested too deeply', origin);
  }
  switch (typeof data) {
    case 'string':
      return stringValue(data, origin);
    case 'number':
      return numberValue(data, origin);
    case 'boolean':
      return boolValue(data, origin);
    case 'object':
      if (data === null) {
        return nullValue(origin);
      }
      if (Array.isArray(data)) {
        return listValue(
          data.map(item => valueOfData(item, origin, depth + 1)),
          origin,
        );
      }
      return objectValue(
        new Map(
          Object.entries(data).map(([key, entry]) => [
            key,
            valueOfData(entry, origin, depth + 1),
          ]),
        ),
        origin,
      );
    default:
      return unknownValue('data of an unknown type', origin);
  }
}

/**
 * The plain data of a value; undefined where a part of it is not known.
 *
 * @public
 */
export function dataOfValue(value: ConfigValue): unknown {
  switch (value.kind) {
    case 'null':
      return null;
    case 'string':
    case 'number':
    case 'bool':
      return value.value;
    case 'list': {
      const items = value.items.map(dataOfValue);
      return items.includes(undefined) ? undefined : items;
    }
    case 'object': {
      const entries = [...value.entries].map(
        ([key, entry]) => [key, dataOfValue(entry)] as const,
      );
      return entries.some(([, entry]) => entry === undefined)
        ? undefined
        : Object.fromEntries(entries);
    }
    default:
      return undefined;
  }
}
