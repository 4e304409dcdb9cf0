import { ConfigValue, Origin } from '../../values';
import { numberText, stringValue } from '../../values/build';
import { inOrder } from '../../values/textOrder';

const ESCAPED: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** Text between the quotes of a JSON string, with what Terraform escapes beyond what JSON asks for. */
function escaped(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[<>&\u2028\u2029]/g, character => ESCAPED[character]);
}

/** The parts of a value's JSON: text, and what is not known between quotes. */
export function jsonParts(value: ConfigValue, origin: Origin): ConfigValue[] {
  const text = (part: string) => stringValue(part, origin);
  switch (value.kind) {
    case 'null':
      return [text('null')];
    case 'string':
      return [text(`"${escaped(value.value)}"`)];
    case 'number':
      return [text(numberText(value))];
    case 'bool':
      return [text(String(value.value))];
    case 'list':
      return [
        text('['),
        ...value.items.flatMap((item, index) => [
          text(index > 0 ? ',' : ''),
          ...jsonParts(item, origin),
        ]),
        text(']'),
      ];
    case 'object':
      return [
        text('{'),
        ...inOrder(value.entries).flatMap(([key, entry], index) => [
          text(`${index > 0 ? ',' : ''}"${escaped(key)}":`),
          ...jsonParts(entry, origin),
        ]),
        text('}'),
      ];
    case 'reference':
      return [text('"'), value, text('"')];
    case 'template':
      return [
        text('"'),
        ...value.parts.map(part =>
          typeof part === 'string' ? text(escaped(part)) : part,
        ),
        text('"'),
      ];
    case 'unknown':
      return [value];
    default:
      return value satisfies never;
  }
}
