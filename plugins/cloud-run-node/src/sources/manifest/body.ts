import {
  ConfigAttribute,
  ConfigBlock,
  ConfigBody,
  ConfigValue,
  dataOfValue,
  listValue,
  objectValue,
  stringValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { Field } from './field';

/** The name that the provider gives a field of the API. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** What is written as text under names of its own choice, which stay as they are. */
const MAPS = new Set(['annotations', 'labels', 'limits']);

/** Documents nest less deep than this. */
const MAX_DEPTH = 60;

/** The value of a field, with the names that it has in the document. */
export function valueOf(field: Field, depth = 0): ConfigValue | undefined {
  switch (field.kind) {
    case 'missing':
      return undefined;
    case 'text':
      return stringValue(field.text, field.origin);
    case 'filled-in':
      return unknownValue(field.by, field.origin);
    case 'list':
    case 'object':
      if (depth > MAX_DEPTH) {
        return unknownValue('something nested too deeply', field.origin);
      }
      return field.kind === 'list'
        ? listValue(
            field.items().flatMap(item => valueOf(item, depth + 1) ?? []),
            field.origin,
          )
        : objectValue(
            new Map(
              field.keys().flatMap(key => {
                const value = valueOf(field.get(key), depth + 1);
                return value ? [[key, value] as const] : [];
              }),
            ),
            field.origin,
          );
    default:
      return field satisfies never;
  }
}

/** The plain data of a field; undefined where a tool fills in a part of it. */
export function dataOf(field: Field): unknown {
  const value = valueOf(field);
  return value && dataOfValue(value);
}

/** How a document becomes the body of a resource. */
interface Reading {
  /** Whether it is but a part of a description, so that what it does not say may be said elsewhere. */
  isPart: boolean;
}

/** A field that is a block in Terraform, once or as often as a list has items. */
function blocksOf(
  type: string,
  field: Field,
  reading: Reading,
  depth: number,
): ConfigBlock[] | undefined {
  if (field.kind === 'object') {
    const names = MAPS.has(type) ? (name: string) => name : snakeCase;
    return [
      {
        type,
        labels: [],
        body: bodyIn(field, reading, names, depth),
        instanceCount: 'known',
        origin: field.origin,
      },
    ];
  }
  const items = field.kind === 'list' ? field.items() : [];
  return items.length > 0 && items.every(({ kind }) => kind === 'object')
    ? items.flatMap(item => blocksOf(type, item, reading, depth) ?? [])
    : undefined;
}

function bodyIn(
  field: Field,
  reading: Reading,
  nameOf: (key: string) => string,
  depth: number,
): ConfigBody {
  const attributes = new Map<string, ConfigAttribute>();
  const blocks = new Map<string, ConfigBlock[]>();
  const keys = field.kind === 'object' ? field.keys() : [];
  for (const key of depth > MAX_DEPTH ? [] : keys) {
    const inner = field.kind === 'object' ? field.get(key) : field;
    const name = nameOf(key);
    const nested = blocksOf(name, inner, reading, depth + 1);
    const value = nested ? undefined : valueOf(inner);
    if (nested) {
      blocks.set(name, nested);
    } else if (value) {
      attributes.set(name, { name, value, origin: value.origin });
    }
  }
  return {
    attributes,
    blocks,
    incomplete: reading.isPart || depth > MAX_DEPTH,
  };
}

/** The fields of an object as the body that the resource has in Terraform. */
export function bodyOf(field: Field, reading: Reading): ConfigBody {
  return bodyIn(field, reading, snakeCase, 0);
}

/** The body with other values for some attributes; undefined leaves one out. */
export function withAttributes(
  body: ConfigBody,
  values: Readonly<Record<string, ConfigValue | undefined>>,
): ConfigBody {
  const attributes = new Map(body.attributes);
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      attributes.set(name, { name, value, origin: value.origin });
    } else {
      attributes.delete(name);
    }
  }
  return { ...body, attributes };
}
