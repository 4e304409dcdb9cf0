import { ConfigValue } from './configValue';
import { BOOL, DYNAMIC, NUMBER, STRING, ValueType } from './valueType';

/** The type of a value. */
export function typeOf(value: ConfigValue): ValueType {
  switch (value.kind) {
    case 'string':
    case 'template':
      return STRING;
    case 'number':
      return NUMBER;
    case 'bool':
      return BOOL;
    case 'list':
      return value.type ?? { kind: 'tuple', of: value.items.map(typeOf) };
    case 'object':
      return (
        value.type ?? {
          kind: 'object',
          attributes: new Map(
            [...value.entries].map(([name, entry]) => [name, typeOf(entry)]),
          ),
        }
      );
    case 'null':
      return value.type ?? DYNAMIC;
    case 'reference':
    case 'unknown':
      return DYNAMIC;
    default:
      return value satisfies never;
  }
}
