import {
  Alias,
  Document,
  Node,
  Scalar,
  YAMLMap,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  visit,
} from 'yaml';
import { Origin } from 'backstage-cloud-run-terraform';
import { Field, MISSING, scalarField } from './field';

/** Aliases that stand for aliases, and merged maps that merge maps, this often at most. */
const MAX_INDIRECTIONS = 10;

/** How often each node of a document is looked at, on average; aliases of aliases would make it endlessly often. */
const MAX_LOOKS = 20;

/** A YAML document of a file. */
export interface YamlPlace {
  path: string;
  lineAt: (offset: number) => number;
  aliases: Aliases;
}

/** The aliases of a document. */
export interface Aliases {
  /** What each stands for. */
  targets: ReadonlyMap<Alias, Node>;
  /** How many nodes may still be looked at. */
  looksLeft: number;
}

/** What each alias of a document stands for. */
export function aliasesOf(document: Document): Aliases {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  let nodes = 0;
  visit(document, {
    Node(_key, node) {
      nodes += 1;
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target) {
          targets.set(node, target);
        }
      } else if (node.anchor) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return { targets, looksLeft: 10_000 + MAX_LOOKS * nodes };
}

/** The node that a node stands for; an alias where it leads too far. */
function resolve(node: unknown, { aliases }: YamlPlace): Node | undefined {
  let resolved = isNode(node) ? node : undefined;
  for (let count = 0; isAlias(resolved) && count < MAX_INDIRECTIONS; count++) {
    resolved = aliases.targets.get(resolved);
  }
  return resolved;
}

/** A scalar as it is written: annotations are texts, and `true` without quotes is meant as one. */
function writtenText({ source, value }: Scalar): string {
  return source ?? String(value);
}

function keyOf(key: unknown): string | undefined {
  return isScalar(key) ? writtenText(key) : undefined;
}

/** The maps that `<<` merges into a map. */
function mergedMaps(map: YAMLMap, place: YamlPlace): YAMLMap[] {
  const merged = resolve(
    map.items.find(({ key }) => keyOf(key) === '<<')?.value,
    place,
  );
  const candidates = isSeq(merged) ? merged.items : [merged];
  return candidates.flatMap(candidate => {
    const resolved = resolve(candidate, place);
    return isMap(resolved) ? [resolved] : [];
  });
}

/** A map, and all that it merges, in the order in which they are asked. */
function layersOf(map: YAMLMap, place: YamlPlace): YAMLMap[] {
  const layers: YAMLMap[] = [map];
  for (let index = 0; index < Math.min(layers.length, 10); index++) {
    layers.push(...mergedMaps(layers[index], place).slice(0, MAX_INDIRECTIONS));
  }
  return layers;
}

/** What stands under each key of a map and of all that it merges. */
function entriesOf(map: YAMLMap, place: YamlPlace): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const layer of layersOf(map, place)) {
    place.aliases.looksLeft -= layer.items.length;
    for (const { key, value } of layer.items) {
      const name = keyOf(key);
      if (name !== undefined && !entries.has(name)) {
        entries.set(name, value);
      }
    }
  }
  return entries;
}

/**
 * The field of a value that Cloud Deploy replaces by the parameter which a comment names.
 * Source: https://docs.cloud.google.com/deploy/docs/parameters
 */
function parameterOf({ comment }: Scalar, origin: Origin): Field | undefined {
  const parameter = /from-param:\s*(.*?)\s*$/m.exec(comment ?? '')?.[1];
  return parameter === undefined
    ? undefined
    : { kind: 'filled-in', by: parameter, origin };
}

/** A YAML node as a field. */
export function yamlField(node: unknown, place: YamlPlace): Field {
  const resolved = resolve(node, place);
  if (!resolved) {
    return MISSING;
  }
  const origin = {
    path: place.path,
    line: place.lineAt(resolved.range?.[0] ?? 0),
  };
  place.aliases.looksLeft -= 1;
  if (isAlias(resolved) || place.aliases.looksLeft < 0) {
    return { kind: 'filled-in', by: 'more aliases than are followed', origin };
  }
  if (isScalar(resolved)) {
    return resolved.value === null
      ? MISSING
      : parameterOf(resolved, origin) ??
          scalarField(writtenText(resolved), origin);
  }
  if (isSeq(resolved)) {
    return {
      kind: 'list',
      items: () => resolved.items.map(item => yamlField(item, place)),
      origin,
    };
  }
  if (isMap(resolved)) {
    const entries = entriesOf(resolved, place);
    return {
      kind: 'object',
      keys: () => [...entries.keys()],
      get: key => yamlField(entries.get(key), place),
      origin,
    };
  }
  return MISSING;
}
