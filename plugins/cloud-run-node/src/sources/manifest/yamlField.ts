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

/** A YAML document of a file. */
export interface YamlPlace {
  path: string;
  lineAt: (offset: number) => number;
  /** What each alias stands for. */
  targets: ReadonlyMap<Alias, Node>;
}

/** What each alias of a document stands for. */
export function aliasTargets(document: Document): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
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
  return targets;
}

function resolve(node: unknown, place: YamlPlace): Node | undefined {
  let resolved = isNode(node) ? node : undefined;
  for (let count = 0; isAlias(resolved); count++) {
    resolved =
      count < MAX_INDIRECTIONS ? place.targets.get(resolved) : undefined;
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

function pairValue(map: YAMLMap, key: string): unknown {
  return map.items.find(pair => keyOf(pair.key) === key)?.value;
}

/** The maps that `<<` merges into a map. */
function mergedMaps(map: YAMLMap, place: YamlPlace): YAMLMap[] {
  const merged = resolve(pairValue(map, '<<'), place);
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
    const layers = layersOf(resolved, place);
    return {
      kind: 'object',
      keys: () =>
        layers.flatMap(({ items }) =>
          items.flatMap(({ key }) => keyOf(key) ?? []),
        ),
      get: key => {
        for (const layer of layers) {
          const value = pairValue(layer, key);
          if (value !== undefined) {
            return yamlField(value, place);
          }
        }
        return MISSING;
      },
      origin,
    };
  }
  return MISSING;
}
