import {
  LineCounter,
  ParsedNode,
  Scalar,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import { ConfigValue, Origin } from '../values';
import {
  boolValue,
  invalidValue,
  listValue,
  nullValue,
  objectValue,
  stringValue,
  unknownValue,
  writtenNumber,
} from '../values/build';
import { toText } from '../values/convert';
import { yamlTimestamp } from './yamlTimestamp';

/** No YAML text longer than this is read, for it takes longer than JSON. */
const MAX_YAML_LENGTH = 200_000;
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

const WORDS = new Map<string, boolean | null>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE'].map(
    word => [word, true] as const,
  ),
  ...['on', 'On', 'ON'].map(word => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE'].map(
    word => [word, false] as const,
  ),
  ...['off', 'Off', 'OFF'].map(word => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
]);

const DECIMAL = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;
const OTHER_BASE = /^(0o[0-7]+|0x[\da-fA-F]+)$/;

const TAG = 'tag:yaml.org,2002:';

/** The number, word or time that text stands for without quotes; a string where it stands for none. */
function plainValue(text: string, origin: Origin): ConfigValue {
  const word = WORDS.get(text);
  if (word !== undefined) {
    return word === null ? nullValue(origin) : boolValue(word, origin);
  }
  if (/^[+-]?\.(inf|Inf|INF)$/.test(text)) {
    return unknownValue('a number that is out of range', origin);
  }
  if (/^\.(nan|NaN|NAN)$/.test(text)) {
    return invalidValue('a number that is none', origin);
  }
  const time = yamlTimestamp(text);
  if (time !== undefined) {
    return stringValue(time, origin);
  }
  if (OTHER_BASE.test(text)) {
    return writtenNumber(String(BigInt(text)), origin);
  }
  return DECIMAL.test(text)
    ? writtenNumber(text, origin)
    : stringValue(text, origin);
}

/**
 * The value of a scalar, as the YAML 1.1 that Terraform reads has it.
 *
 * @see https://github.com/zclconf/go-cty-yaml/blob/master/resolve.go
 */
function scalarValue(
  { source = '', tag, type }: Scalar.Parsed,
  origin: Origin,
): ConfigValue {
  const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  switch (tag) {
    case undefined: {
      if (quoted) {
        return stringValue(source, origin);
      }
      const value = plainValue(source, origin);
      // A block is text, but text made of what it would be without the block.
      return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED'
        ? toText(value)
        : value;
    }
    case `${TAG}str`:
    case `${TAG}binary`:
      return stringValue(source, origin);
    case `${TAG}null`:
      return nullValue(origin);
    case `${TAG}bool`:
    case `${TAG}int`:
    case `${TAG}float`: {
      const value = quoted
        ? stringValue(source, origin)
        : plainValue(source, origin);
      return value.kind === (tag === `${TAG}bool` ? 'bool' : 'number')
        ? value
        : unknownValue('YAML with a tag that does not fit', origin);
    }
    default:
      return unknownValue(`the tag ${tag} in YAML`, origin);
  }
}

/** Whether a slash is escaped between quotes, as only YAML 1.2 allows. */
function hasEscapedSlash(text: string, { type, range }: Scalar.Parsed) {
  return (
    type === 'QUOTE_DOUBLE' &&
    /(^|[^\\])(\\\\)*\\\//.test(text.slice(range[0], range[1]))
  );
}

/** Reads the nodes of one document; what an alias stands for is read once. */
class YamlReader {
  private readonly anchors = new Map<string, ConfigValue>();

  constructor(
    private readonly text: string,
    private readonly origin: Origin,
    private readonly lines: LineCounter,
  ) {}

  valueOf(node: ParsedNode | null, depth: number): ConfigValue {
    if (!node) {
      return nullValue(this.origin);
    }
    const { path, line } = this.origin;
    const at = {
      path,
      line: line + this.lines.linePos(node.range[0]).line - 1,
    };
    if (depth > MAX_DEPTH) {
      return unknownValue('YAML that is nested too deeply', at);
    }
    if (isAlias(node)) {
      return (
        this.anchors.get(node.source) ??
        invalidValue(`the alias ${node.source} of no anchor`, at)
      );
    }
    const value = this.unaliased(node, at, depth);
    if (node.anchor) {
      this.anchors.set(node.anchor, value);
    }
    return value;
  }

  private unaliased(node: ParsedNode, at: Origin, depth: number): ConfigValue {
    if (isScalar(node)) {
      return hasEscapedSlash(this.text, node)
        ? invalidValue('an escape that YAML 1.1 does not have', at)
        : scalarValue(node, at);
    }
    if (
      node.tag !== undefined &&
      !/^tag:yaml.org,2002:(map|seq)$/.test(node.tag)
    ) {
      return invalidValue(`the tag ${node.tag} in YAML`, at);
    }
    if (isSeq<ParsedNode>(node)) {
      return listValue(
        node.items.map(item => this.valueOf(item, depth + 1)),
        at,
      );
    }
    if (!isMap<ParsedNode, ParsedNode | null>(node)) {
      return unknownValue('YAML of an unknown kind', at);
    }
    const entries = new Map<string, ConfigValue>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? toText(scalarValue(key, at)) : undefined;
      const read = this.valueOf(value, depth + 1);
      if (isScalar(key) && key.source === '<<' && key.tag === undefined) {
        const merged = mergedInto(entries, read);
        if (merged) {
          return merged;
        }
      } else if (name?.kind === 'string') {
        entries.set(name.value, read);
      } else {
        return name?.kind === 'unknown'
          ? name
          : invalidValue('YAML with keys that are no text', at);
      }
    }
    return objectValue(entries, at);
  }
}

/** Takes over the entries of what is merged; what it is refused for where it is no mapping. */
function mergedInto(
  entries: Map<string, ConfigValue>,
  merged: ConfigValue,
): ConfigValue | undefined {
  if (merged.kind === 'unknown') {
    return merged;
  }
  if (merged.kind !== 'object') {
    return invalidValue('a merge of what is no mapping', merged.origin);
  }
  merged.entries.forEach((value, name) => entries.set(name, value));
  return undefined;
}

/** The value of YAML text that starts at the origin; undefined where it is none. */
export function readYamlData(
  text: string,
  origin: Origin,
): ConfigValue | undefined {
  if (text.length > MAX_YAML_LENGTH || isTooDeep(text)) {
    return unknownValue('YAML that is too large to be read', origin);
  }
  if (/^%YAML(?!\s+1\.1\s)/m.test(text)) {
    return undefined;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    logLevel: 'error',
    // Comparing each key with each other takes time that grows with their square; the last of two alike counts.
    uniqueKeys: false,
    schema: 'failsafe',
    merge: false,
  });
  if (document.errors.length > 0 || document.contents === null) {
    return undefined;
  }
  return new YamlReader(text, origin, lineCounter).valueOf(
    document.contents,
    0,
  );
}
