import { JsonNode, parseJsonData } from '../syntax';
import { ConfigValue, Origin } from '../values';
import { listValue, objectValue, writtenNumber } from '../values/build';
import { valueOfData } from '../values/json';

/**
 * The value of JSON text that starts at the origin; undefined where it is none.
 *
 * @public
 */
export function readJsonData(
  text: string,
  origin: Origin,
): ConfigValue | undefined {
  const parsed = parseJsonData(text);
  return 'node' in parsed ? jsonValue(parsed.node, origin) : undefined;
}

function jsonValue(node: JsonNode, start: Origin): ConfigValue {
  const origin = { path: start.path, line: start.line + node.line - 1 };
  switch (node.kind) {
    case 'scalar':
      if (node.digits !== undefined) {
        return writtenNumber(node.digits, origin);
      }
      return Object.is(node.value, -0)
        ? writtenNumber('-0', origin)
        : valueOfData(node.value, origin);
    case 'array':
      return listValue(
        node.items.map(item => jsonValue(item, start)),
        origin,
      );
    case 'object':
      return objectValue(
        new Map(
          node.members.map(({ name, value }) => [
            name,
            jsonValue(value, start),
          ]),
        ),
        origin,
      );
    default:
      return node satisfies never;
  }
}
