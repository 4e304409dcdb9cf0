import { createHash } from 'crypto';
import { stringify } from 'yaml';
import { ConfigValue, Origin } from '../../values';
import {
  invalidValue,
  stringValue,
  templateValue,
  unknownValue,
} from '../../values/build';
import { unknownBecause } from '../../values/convert';
import { dataOfValue } from '../../values/json';
import { readJsonData, readYamlData } from '../data';
import { ConfigFunction, FunctionTable, taking } from './call';

/** The parts of a value's JSON: text, and what is not known between quotes. */
function jsonParts(value: ConfigValue, origin: Origin): ConfigValue[] {
  const text = (part: string) => stringValue(part, origin);
  switch (value.kind) {
    case 'null':
      return [text('null')];
    case 'string':
    case 'number':
    case 'bool':
      return [text(JSON.stringify(value.value))];
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
        ...[...value.entries]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flatMap(([key, entry], index) => [
            text(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`),
            ...jsonParts(entry, origin),
          ]),
        text('}'),
      ];
    case 'reference':
    case 'template':
      return [text('"'), value, text('"')];
    case 'unknown':
      return [value];
    default:
      return value satisfies never;
  }
}

/** Reads data out of text; the values are where the text has them. */
function decoding(
  read: (text: string, origin: Origin) => ConfigValue | undefined,
): ConfigFunction {
  return taking(
    ['text'],
    ([text], { args, name, origin }) =>
      read(text, args[0]?.origin ?? origin) ??
      invalidValue(`${name}()`, origin),
  );
}

function hashing(algorithm: string): ConfigFunction {
  return taking(['text'], ([text], { origin }) =>
    stringValue(createHash(algorithm).update(text).digest('hex'), origin),
  );
}

/** Functions that write values as text and read them from it. */
export const ENCODING_FUNCTIONS: FunctionTable = {
  base64decode: taking(['text'], ([text], { origin }) =>
    stringValue(Buffer.from(text, 'base64').toString('utf8'), origin),
  ),
  base64encode: taking(['text'], ([text], { origin }) =>
    stringValue(Buffer.from(text, 'utf8').toString('base64'), origin),
  ),
  jsondecode: decoding(readJsonData),
  jsonencode: taking(['any'], ([value], { origin }) =>
    value.kind === 'unknown'
      ? unknownBecause(value, origin)
      : templateValue(jsonParts(value, origin), origin),
  ),
  md5: hashing('md5'),
  sha1: hashing('sha1'),
  sha256: hashing('sha256'),
  sha512: hashing('sha512'),
  urlencode: taking(['text'], ([text], { origin }) => {
    // Half a surrogate pair cannot be encoded; written as bytes, it becomes a replacement character.
    const wellFormed = Buffer.from(text, 'utf8').toString('utf8');
    return stringValue(
      encodeURIComponent(wellFormed).replace(/%20/g, '+'),
      origin,
    );
  }),
  yamldecode: decoding(readYamlData),
  yamlencode: taking(['any'], ([value], { name, origin }) => {
    const data = dataOfValue(value);
    return data === undefined
      ? unknownValue(`${name}()`, origin)
      : stringValue(stringify(data), origin);
  }),
};
