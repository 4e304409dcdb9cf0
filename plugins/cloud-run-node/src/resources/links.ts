import {
  ConfigValue,
  ReferenceValue,
  areEqual,
} from 'backstage-cloud-run-terraform';
import { Near, Place, areSameProject, contradicts } from './place';
import { Resource, argument, nameArgument } from './resource';
import { parseResourcePath } from './resourcePath';
import { ResourceGraph, keyIn } from './resourceGraph';

/** What a value that names a resource leads to. */
export type Link =
  /** A resource that is declared. */
  | { kind: 'declared'; resource: Resource }
  /** One of these, it cannot be told which, or none of them. */
  | { kind: 'possible'; resources: readonly Resource[] }
  /** Something that nothing declares; `data` is the data source that reads it. */
  | ({ kind: 'outside'; name?: string; data?: Resource } & Place)
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

function oneOf(resources: readonly Resource[]): Link {
  return resources.length === 1
    ? { kind: 'declared', resource: resources[0] }
    : { kind: 'possible', resources };
}

/** Whether a resource of another set is surely at a place: what may be elsewhere may be another of the same name. */
function isSurelyAt(graph: ResourceGraph, resource: Resource, place: Place) {
  const { project, region } = graph.placeOf(resource);
  return (
    areSameProject(project, place.project) === true && region === place.region
  );
}

/**
 * What resources of a name are meant. Those that are declared together come first; of the others, those that surely are
 * where they are looked for. Another environment of the same root module may declare something of the same name, which
 * is another thing unless it surely is in the same place.
 */
function meant(
  graph: ResourceGraph,
  named: readonly Resource[],
  place: Near,
): Link | undefined {
  const together = named.filter(({ target }) => target.reading === place.set);
  if (together.length > 0) {
    const isOther = (resource: Resource) =>
      areSameProject(graph.placeOf(resource).project, place.project) ===
        undefined &&
      graph.placeOf(resource).project !== undefined &&
      place.project !== undefined;
    return together.some(isOther)
      ? { kind: 'possible', resources: together }
      : oneOf(together);
  }
  const sure = named.filter(resource => isSurelyAt(graph, resource, place));
  if (sure.length > 0) {
    return oneOf(sure);
  }
  const possible = named.filter(
    ({ target }) => !graph.areAlternatives(target.reading, place.set),
  );
  return possible.length > 0
    ? { kind: 'possible', resources: possible }
    : undefined;
}

/** The resources of the types that a text may name. */
function byText(
  graph: ResourceGraph,
  text: string,
  types: readonly string[],
  near: Near,
): Link {
  const path = parseResourcePath(text);
  const { name } = path;
  const place: Near = {
    set: near.set,
    project: path.project ?? near.project,
    region: path.region ?? near.region,
  };
  const fits = (resource: Resource) =>
    !contradicts(graph.placeOf(resource), place);
  const value: ConfigValue = {
    kind: 'string',
    value: name,
    origin: { path: '', line: 1 },
  };
  const named = types
    .flatMap(type => graph.named(type, value, near.set))
    .filter(fits);
  const link = meant(graph, named, place);
  if (link) {
    return link;
  }
  const possible = types
    .flatMap(type => graph.withUnclearName(type))
    .filter(resource => {
      const unclear = nameArgument(resource);
      return (
        fits(resource) &&
        !graph.areAlternatives(resource.target.reading, near.set) &&
        (!unclear || areEqual(unclear, value) !== false)
      );
    });
  return possible.length > 0
    ? { kind: 'possible', resources: possible }
    : {
        kind: 'outside',
        name,
        ...(place.project === undefined ? {} : { project: place.project }),
        ...(place.region === undefined ? {} : { region: place.region }),
      };
}

function byData(
  graph: ResourceGraph,
  data: Resource,
  types: readonly string[],
): Link {
  const value = nameArgument(data);
  const name = value && graph.texts.of(value);
  if (name === undefined) {
    const same = value
      ? types.flatMap(type => graph.named(type, value, data.target.reading))
      : [];
    return same.length > 0
      ? oneOf(same)
      : { kind: 'outside', data, ...graph.placeOf(data) };
  }
  const link = byText(graph, name, types, graph.nearOf(data));
  return link.kind === 'outside' ? { ...link, data } : link;
}

/** Arguments that refer to each other are followed so far. */
const MAX_DEPTH = 10;

/**
 * What a reference to a resource of another type leads to: what that resource says in the argument, or else the resource
 * itself, which is none of those that are looked for. Other providers' resources may compute any text.
 */
function byOtherType(
  graph: ResourceGraph,
  reference: ReferenceValue,
  types: readonly string[],
  depth: number,
): Link | undefined {
  const { target, attribute } = reference;
  if (target.mode === 'module') {
    return undefined;
  }
  const [name, ...more] = attribute;
  const [resource, ...others] = graph.referents(reference);
  const value =
    resource && others.length === 0 && more.length === 0
      ? argument(resource, String(name))
      : undefined;
  if (value && depth < MAX_DEPTH) {
    return linkOf(graph, value, types, graph.nearOf(resource), depth + 1);
  }
  return target.mode === 'managed' && target.type.startsWith('google_')
    ? { kind: 'outside' }
    : undefined;
}

function byReference(
  graph: ResourceGraph,
  reference: ReferenceValue,
  types: readonly string[],
): Link | undefined {
  const { target } = reference;
  if (target.mode === 'module') {
    return undefined;
  }
  if (!types.includes(target.type)) {
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
  near: Near,
  depth = 0,
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
    .flatMap(type => graph.named(type, value, near.set))
    .filter(resource => !contradicts(graph.placeOf(resource), near));
  if (same.length > 0) {
    return oneOf(same);
  }
  const elsewhere =
    value.kind === 'reference'
      ? byOtherType(graph, value, types, depth)
      : undefined;
  if (elsewhere) {
    return elsewhere;
  }
  const last =
    value.kind === 'template' ? value.parts[value.parts.length - 1] : undefined;
  return typeof last === 'string' && last.includes('/')
    ? byText(graph, last.slice(last.lastIndexOf('/') + 1), types, {
        set: near.set,
      })
    : unclearLink(value, near.set);
}

/** The id, the name and the address that a module gives out of one thing are told by their common beginning. */
function unclearLink(value: ConfigValue, set: string | undefined): Link {
  return value.kind === 'reference' && value.target.mode === 'module'
    ? {
        kind: 'unclear',
        key: `${set} ${[value.address, ...value.attribute]
          .join('.')
          .replace(/_(id|name|self_link)$/, '')}`,
        isElsewhere: true,
      }
    : { kind: 'unclear', key: keyIn(set, value) };
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
