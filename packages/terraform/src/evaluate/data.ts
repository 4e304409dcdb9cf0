import {
  LineCounter,
  ParsedNode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import { JsonNode, parseJsonData } from '../syntax';
import { ConfigValue, Origin } from '../values';
import {
  listValue,
  nullValue,
  objectValue,
  unknownValue,
} from '../values/build';
import { valueOfData } from '../values/json';

/** No YAML text longer than this is read, for it takes longer than JSON. */
const MAX_YAML_LENGTH = 100_000;
const MAX_DEPTH = 100;

/** Whether brackets or dashes may nest deeper than is read; quotes and comments are not told apart. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[' || character === '{') {
      depth += 1;
    } else if (character === ']' || character === '}') {
      depth = Math.max(0, depth - 1);
    }
    if (depth > MAX_DEPTH) {
      return true;
    }
  }
  return text.includes('- '.repeat(MAX_DEPTH));
}

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
      return valueOfData(node.value, origin);
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

/** The value of YAML text that starts at the origin; undefined where it is none. */
export function readYamlData(
  text: string,
  origin: Origin,
): ConfigValue | undefined {
  if (text.length > MAX_YAML_LENGTH || isTooDeep(text)) {
    return unknownValue('YAML that is too large to be read', origin);
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'silent' });
  if (document.errors.length > 0) {
    return undefined;
  }

  function valueOf(node: ParsedNode | null, depth: number): ConfigValue {
    if (!node) {
      return nullValue(origin);
    }
    const at = {
      path: origin.path,
      line: origin.line + lineCounter.linePos(node.range[0]).line - 1,
    };
    if (depth > MAX_DEPTH) {
      return unknownValue('YAML that is nested too deeply', at);
    }
    if (isScalar(node)) {
      return valueOfData(
        node.value instanceof Date ? node.source : node.value,
        at,
      );
    }
    if (isSeq<ParsedNode>(node)) {
      return listValue(
        node.items.map(item => valueOf(item, depth + 1)),
        at,
      );
    }
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const entries = new Map<string, ConfigValue>();
      for (const { key, value } of node.items) {
        if (!isScalar(key) || key.value === '<<') {
          return unknownValue('YAML with keys that are no text', at);
        }
        entries.set(String(key.value), valueOf(value, depth + 1));
      }
      return objectValue(entries, at);
    }
    // An alias may hold what is aliased in turn, so that a short text would become a huge value.
    return unknownValue(
      isAlias(node) ? 'an alias in YAML' : 'YAML of an unknown kind',
      at,
    );
  }

  return valueOf(document.contents, 0);
}
