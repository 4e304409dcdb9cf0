import {
  ConfigValue,
  ReferenceValue,
  ResolvedResource,
  areEqual,
} from 'backstage-cloud-run-terraform';
import { parseResourcePath } from './resourcePath';
import {
  Place,
  ResourceGraph,
  contradicts,
  nameArgument,
} from './resourceGraph';
import { textKey } from './textKey';

/** What a value that names a resource leads to. */
export type Link =
  /** A resource of this configuration. */
  | { kind: 'declared'; resource: ResolvedResource }
  /** One of these, it cannot be told which, or none of them. */
  | { kind: 'possible'; resources: readonly ResolvedResource[] }
  /** Something that this configuration does not declare; `data` is the data source that reads it. */
  | ({ kind: 'outside'; name?: string; data?: ResolvedResource } & Place)
  /** It cannot be told; two with the same key lead to the same. Elsewhere, where a module that was not read says it. */
  | { kind: 'unclear'; key?: string; isElsewhere?: true };

const UNCLEAR: Link = { kind: 'unclear' };

function referencesIn(value: ConfigValue): ReferenceValue[] {
  switch (value.kind) {
    case 'reference':
      return [value];
    case 'string':
      return value.link ? [value.link] : [];
    case 'template':
      return value.parts.filter(
        (part): part is ReferenceValue =>
          typeof part !== 'string' && part.kind === 'reference',
      );
    default:
      return [];
  }
}

function oneOf(resources: readonly ResolvedResource[]): Link {
  return resources.length === 1
    ? { kind: 'declared', resource: resources[0] }
    : { kind: 'possible', resources };
}

/** The resources of the types that a text may name. */
function byText(
  graph: ResourceGraph,
  text: string,
  types: readonly string[],
  near: Place,
): Link {
  const { name, project, region } = parseResourcePath(text);
  const place: Place = {
    project: project ?? near.project,
    region: region ?? near.region,
  };
  const fits = (resource: ResolvedResource) =>
    !contradicts(graph.placeOf(resource), place);
  const value: ConfigValue = {
    kind: 'string',
    value: name,
    origin: { path: '', line: 1 },
  };
  const named = types.flatMap(type => graph.named(type, value)).filter(fits);
  if (named.length > 0) {
    return oneOf(named);
  }
  const possible = types
    .flatMap(type => graph.withUnclearName(type))
    .filter(resource => {
      const unclear = nameArgument(resource);
      return fits(resource) && (!unclear || areEqual(unclear, value) !== false);
    });
  return possible.length > 0
    ? { kind: 'possible', resources: possible }
    : { kind: 'outside', name, ...place };
}

function byData(
  graph: ResourceGraph,
  data: ResolvedResource,
  types: readonly string[],
): Link {
  const value = nameArgument(data);
  const name = value && graph.texts.of(value);
  if (name === undefined) {
    const same = value ? types.flatMap(type => graph.named(type, value)) : [];
    return same.length > 0
      ? oneOf(same)
      : { kind: 'outside', data, ...graph.placeOf(data) };
  }
  const link = byText(graph, name, types, graph.placeOf(data));
  return link.kind === 'outside' ? { ...link, data } : link;
}

function byReference(
  graph: ResourceGraph,
  reference: ReferenceValue,
  types: readonly string[],
): Link | undefined {
  const { target } = reference;
  if (target.mode === 'module' || !types.includes(target.type)) {
    return undefined;
  }
  const referents = graph.referents(reference);
  if (referents.length === 0) {
    return UNCLEAR;
  }
  if (target.mode === 'managed') {
    return oneOf(referents);
  }
  return referents.length === 1 ? byData(graph, referents[0], types) : UNCLEAR;
}

/**
 * What a value leads to among the resources of some types: by the address it refers to, or by the name or path it
 * says. A name without a project or region means those near it.
 */
export function linkOf(
  graph: ResourceGraph,
  value: ConfigValue,
  types: readonly string[],
  near: Place,
): Link {
  for (const reference of referencesIn(value)) {
    const link = byReference(graph, reference, types);
    if (link) {
      return link;
    }
  }
  const text = graph.texts.of(value);
  if (text !== undefined) {
    return byText(graph, text, types, near);
  }
  const same = types
    .flatMap(type => graph.named(type, value))
    .filter(resource => !contradicts(graph.placeOf(resource), near));
  if (same.length > 0) {
    return oneOf(same);
  }
  const last =
    value.kind === 'template' ? value.parts[value.parts.length - 1] : undefined;
  return typeof last === 'string' && last.includes('/')
    ? byText(graph, last.slice(last.lastIndexOf('/') + 1), types, {})
    : unclearLink(value);
}

/** The id, the name and the address that a module gives out of one thing are told by their common beginning. */
function unclearLink(value: ConfigValue): Link {
  return value.kind === 'reference' && value.target.mode === 'module'
    ? {
        kind: 'unclear',
        key: [value.address, ...value.attribute]
          .join('.')
          .replace(/_(id|name|self_link)$/, ''),
        isElsewhere: true,
      }
    : { kind: 'unclear', key: textKey(value) };
}

/** Whether two links lead to the same; undefined where that cannot be told. */
export function leadToSame(one: Link, other: Link): boolean | undefined {
  if (one.kind === 'unclear' && other.kind === 'unclear') {
    return one.key !== undefined && one.key === other.key ? true : undefined;
  }
  if (one.kind === 'declared' && other.kind === 'declared') {
    return one.resource === other.resource;
  }
  if (one.kind === 'outside' && other.kind === 'outside') {
    if (one.name !== undefined && other.name !== undefined) {
      return one.name === other.name && !contradicts(one, other);
    }
    return one.data !== undefined && one.data === other.data ? true : undefined;
  }
  const kinds = [one.kind, other.kind];
  return kinds.includes('declared') && kinds.includes('outside')
    ? false
    : undefined;
}
