import {
  ConfigValue,
  listValue,
  objectValue,
  readJsonData,
} from 'backstage-cloud-run-terraform';

const PLACEHOLDER = '\u0001part ';

function replaced(
  value: ConfigValue,
  parts: ReadonlyMap<string, ConfigValue>,
): ConfigValue {
  switch (value.kind) {
    case 'string':
      return parts.get(value.value) ?? value;
    case 'list':
      return listValue(
        value.items.map(item => replaced(item, parts)),
        value.origin,
      );
    case 'object':
      return objectValue(
        new Map(
          [...value.entries].map(([key, entry]) => [
            key,
            replaced(entry, parts),
          ]),
        ),
        value.origin,
      );
    default:
      return value;
  }
}

/** What a JSON text holds; parts of it may be references. Undefined where it is no JSON that can be read. */
export function readEncodedJson(value: ConfigValue): ConfigValue | undefined {
  if (value.kind === 'string') {
    return readJsonData(value.value, value.origin);
  }
  if (value.kind !== 'template') {
    return undefined;
  }
  const parts = new Map<string, ConfigValue>();
  const text = value.parts
    .map((part, index) => {
      if (typeof part === 'string') {
        return part;
      }
      const name = `${PLACEHOLDER}${index}`;
      parts.set(name, part);
      return JSON.stringify(name).slice(1, -1);
    })
    .join('');
  const data = readJsonData(text, value.origin);
  return data && replaced(data, parts);
}
