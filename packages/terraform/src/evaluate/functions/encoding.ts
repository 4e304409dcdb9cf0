import { createHash } from 'crypto';
import { ConfigValue, Origin } from '../../values';
import { stringValue, templateValue, unknownValue } from '../../values/build';
import { unknownBecause } from '../../values/convert';
import { readJsonData } from '../data';
import { readYamlData } from '../yamlData';
import { ConfigFunction, FunctionTable, refused, taking } from './call';
import { readCsv } from './csv';
import { jsonParts } from './json';
import { yamlText } from './yaml';

/** Reads data out of text; the values are where the text has them. */
function decoding(
  read: (text: string, origin: Origin) => ConfigValue | undefined,
): ConfigFunction {
  return taking(
    ['text'],
    ([text], call) =>
      read(text, call.args[0]?.origin ?? call.origin) ?? refused(call),
  );
}

function hashing(
  algorithm: string,
  encoding: 'hex' | 'base64' = 'hex',
): ConfigFunction {
  return taking(['text'], ([text], { origin }) =>
    stringValue(createHash(algorithm).update(text).digest(encoding), origin),
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** The bytes that base64 stands for; undefined where it is none. */
function bytesOf(text: string): Buffer | undefined {
  const plain = text.replace(/[\r\n]/g, '');
  return BASE64.test(plain) ? Buffer.from(plain, 'base64') : undefined;
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    return encoding === 'UTF-16LE'
      ? bytes.toString('utf16le')
      : utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encodings that are known, by the names that Terraform takes. */
const ENCODINGS = new Set(['UTF-8', 'UTF-16LE']);

const NAMESPACES: Record<string, string> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The identifier that a name has in a namespace, as RFC 9562 makes it in its version 5. */
function uuidOf(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replace(/-/g, ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash[6] = 0x50 + (hash[6] % 0x10);
  hash[8] = 0x80 + (hash[8] % 0x40);
  return hash
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Functions that write values as text and read them from it. */
export const ENCODING_FUNCTIONS: FunctionTable = {
  base64decode: taking(['text'], ([text], call) => {
    const bytes = bytesOf(text);
    const plain = bytes && decoded(bytes, 'UTF-8');
    return plain === undefined
      ? refused(call)
      : stringValue(plain, call.origin);
  }),
  base64encode: taking(['text'], ([text], { origin }) =>
    stringValue(Buffer.from(text, 'utf8').toString('base64'), origin),
  ),
  base64sha256: hashing('sha256', 'base64'),
  base64sha512: hashing('sha512', 'base64'),
  csvdecode: decoding(readCsv),
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
  textdecodebase64: taking(['text', 'text'], ([text, encoding], call) => {
    if (!ENCODINGS.has(encoding)) {
      return unknownValue(`${call.name}()`, call.origin);
    }
    const bytes = bytesOf(text);
    const plain = bytes && decoded(bytes, encoding);
    return plain === undefined || plain.includes('\ufffd')
      ? refused(call)
      : stringValue(plain, call.origin);
  }),
  textencodebase64: taking(['text', 'text'], ([text, encoding], call) =>
    ENCODINGS.has(encoding)
      ? stringValue(
          Buffer.from(
            text,
            encoding === 'UTF-16LE' ? 'utf16le' : 'utf8',
          ).toString('base64'),
          call.origin,
        )
      : unknownValue(`${call.name}()`, call.origin),
  ),
  urlencode: taking(['text'], ([text], { origin }) => {
    // Half a surrogate pair cannot be encoded; written as bytes, it becomes a replacement character.
    const wellFormed = Buffer.from(text, 'utf8').toString('utf8');
    return stringValue(
      encodeURIComponent(wellFormed)
        .replace(/%20/g, '+')
        .replace(
          /[!'()*]/g,
          character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
        ),
      origin,
    );
  }),
  uuidv5: taking(['text', 'text'], ([namespace, name], call) => {
    const known = Object.hasOwn(NAMESPACES, namespace)
      ? NAMESPACES[namespace]
      : namespace;
    return UUID.test(known)
      ? stringValue(uuidOf(known, name), call.origin)
      : unknownValue(`${call.name}()`, call.origin);
  }),
  yamldecode: decoding(readYamlData),
  yamlencode: taking(['any'], ([value], { name, origin }) => {
    const text = yamlText(value);
    return text === undefined
      ? unknownValue(`${name}()`, origin)
      : stringValue(text, origin);
  }),
};
