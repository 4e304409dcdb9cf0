import {
  ConfigAttribute,
  ConfigBlock,
  ConfigBody,
  ConfigValue,
  objectValue,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { Resource } from './resource';

const WHAT = 'ignore_changes';

/** What says which resource it is, which nobody changes by hand. */
const IDENTITY = new Set(['location', 'name', 'project', 'region']);

/** The names in a path such as `metadata[0].annotations["a.b/c"]`; the numbers of blocks are left out. */
function namesIn(path: string): string[] {
  return [...path.matchAll(/\["([^"]*)"\]|([A-Za-z_][\w-]*)/g)].map(
    ([, key, name]) => key ?? name,
  );
}

function unknownAttribute(name: string, origin: Resource['origin']) {
  return { name, value: unknownValue(WHAT, origin), origin };
}

/** A map of which one entry is not known, or that is not known as a whole. */
function withoutEntry(
  attribute: ConfigAttribute,
  [key]: readonly string[],
): ConfigValue {
  const { value, origin } = attribute;
  const unknown = unknownValue(WHAT, origin);
  return key === undefined || value.kind !== 'object'
    ? unknown
    : objectValue(new Map(value.entries).set(key, unknown), value.origin);
}

function without(
  body: ConfigBody,
  [name, ...rest]: readonly string[],
  origin: Resource['origin'],
): ConfigBody {
  const blocks = body.blocks.get(name);
  const attribute = body.attributes.get(name);
  if (blocks && rest.length > 0) {
    return {
      ...body,
      blocks: new Map(body.blocks).set(
        name,
        blocks.map<ConfigBlock>(block => ({
          ...block,
          body: without(block.body, rest, block.origin),
        })),
      ),
    };
  }
  const left = new Map(body.blocks);
  left.delete(name);
  return {
    ...body,
    blocks: left,
    attributes: new Map(body.attributes).set(
      name,
      attribute
        ? { ...attribute, value: withoutEntry(attribute, rest) }
        : unknownAttribute(name, origin),
    ),
  };
}

/** Of a resource all of whose changes are ignored, only which one it is. */
function identityAlone({ body, origin }: Resource): ConfigBody {
  const names = [...body.attributes.keys(), ...body.blocks.keys()];
  return {
    attributes: new Map(
      names.map(name => [
        name,
        (IDENTITY.has(name) ? body.attributes.get(name) : undefined) ??
          unknownAttribute(name, origin),
      ]),
    ),
    blocks: new Map(),
    incomplete: true,
  };
}

/**
 * The body of a resource as far as Terraform keeps it so: an attribute whose changes are ignored may have been changed
 * by hand, whatever is written.
 */
export function keptBody(resource: Resource): ConfigBody {
  const { body, ignoreChanges, origin } = resource;
  return typeof ignoreChanges === 'string'
    ? identityAlone(resource)
    : ignoreChanges
        .map(namesIn)
        .filter(names => names.length > 0)
        .reduce((kept, names) => without(kept, names, origin), body);
}

/** Whether Terraform ignores changes of an attribute, by the names that lead to it. */
export function isIgnored(
  { ignoreChanges }: Resource,
  ...path: readonly string[]
): boolean {
  return (
    typeof ignoreChanges === 'string' ||
    ignoreChanges.some(ignored =>
      namesIn(ignored).every((name, index) => name === path[index]),
    )
  );
}
