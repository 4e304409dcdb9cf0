import { ConfigValue } from './configValue';
import { Origin } from './origin';

/**
 * An attribute of a block. `origin` is the line of the attribute; its value's own origin may be elsewhere,
 * such as at the default of a variable.
 *
 * @public
 */
export interface ConfigAttribute {
  name: string;
  value: ConfigValue;
  origin: Origin;
  /** The provider filled it in and nobody wrote it; only a plan has such. */
  computed?: true;
}

/**
 * A block inside another. `instanceCount` is `unknown` for a `dynamic` block over something that is not known:
 * there may be none, one or several of it.
 *
 * @public
 */
export interface ConfigBlock {
  type: string;
  labels: readonly string[];
  body: ConfigBody;
  instanceCount: 'known' | 'unknown';
  origin: Origin;
}

/**
 * What a block holds: attributes by name, and nested blocks by type, in the order they are written.
 *
 * @public
 */
export interface ConfigBody {
  attributes: ReadonlyMap<string, ConfigAttribute>;
  blocks: ReadonlyMap<string, readonly ConfigBlock[]>;
  /** Something in it could not be read, so what it seems not to hold may be there all the same. */
  incomplete: boolean;
}

function blockOf(type: string, value: ConfigValue): ConfigBlock {
  const attributes = new Map<string, ConfigAttribute>();
  if (value.kind === 'object') {
    for (const [name, entry] of value.entries) {
      attributes.set(name, { name, value: entry, origin: entry.origin });
    }
  }
  return {
    type,
    labels: [],
    body: {
      attributes,
      blocks: new Map(),
      incomplete: value.kind !== 'object',
    },
    instanceCount: value.kind === 'object' ? 'known' : 'unknown',
    origin: value.origin,
  };
}

/**
 * The nested blocks of a type. An attribute of that name counts as blocks, for JSON does not tell one from the other
 * and Terraform allows both for some; where its value is not known, one block of unknown number stands for it.
 *
 * @public
 */
export function blocksOf(
  body: ConfigBody,
  type: string,
): readonly ConfigBlock[] {
  const blocks = body.blocks.get(type);
  if (blocks) {
    return blocks;
  }
  const value = body.attributes.get(type)?.value;
  if (!value) {
    return [];
  }
  switch (value.kind) {
    case 'null':
      return [];
    case 'list':
      return value.items.map(item => blockOf(type, item));
    default:
      return [blockOf(type, value)];
  }
}
