import {
  ConfigValue,
  ReferenceValue,
  ResolvedModuleCall,
  formatAddress,
} from 'backstage-cloud-run-terraform';
import { ComputedTexts } from './computedText';
import { Completeness } from './completeness';
import { Near, Place } from './place';
import { Resource, ResourceSet, argument, nameArgument } from './resource';
import { textKey } from './textKey';

/** The types that take the region of their provider where they name none; the others are global or have to name it. */
const REGIONAL =
  /^google_(cloud_|cloudfunctions|compute_(address|forwarding_rule|region_|router|subnetwork)|eventarc_|vpc_access_|workflows_)/;

const NOTHING: readonly Resource[] = [];

function grouped<K>(
  resources: readonly Resource[],
  keyOf: (resource: Resource) => K,
): Map<K, Resource[]> {
  const groups = new Map<K, Resource[]>();
  for (const resource of resources) {
    const key = keyOf(resource);
    const group = groups.get(key);
    if (group) {
      group.push(resource);
    } else {
      groups.set(key, [resource]);
    }
  }
  return groups;
}

/** The key of an address, which is of one set of resources alone. */
function addressKey(set: string | undefined, address: string): string {
  return set === undefined ? address : `${set}\n${address}`;
}

/**
 * A key that two values share where they are the same text; what is not known as text is the same value in one set of
 * resources alone.
 */
export function keyIn(
  set: string | undefined,
  value: ConfigValue | undefined,
): string | undefined {
  const key = value && textKey(value);
  return key === undefined || key.startsWith('text ') || set === undefined
    ? key
    : `${set} ${key}`;
}

/** The resources of one or several sets by what they are looked up by. Everything is indexed once. */
export class ResourceGraph {
  readonly texts = new ComputedTexts(this);
  readonly completeness: Completeness;
  private readonly byType: Map<string, Resource[]>;
  private readonly byAddress = new Map<string, Resource>();
  private readonly byBareAddress: Map<string, Resource[]>;
  private readonly callsByAddress = new Map<string, ResolvedModuleCall>();
  private readonly names = new Map<string, Map<string, Resource[]>>();
  private readonly unclearNames = new Map<string, Resource[]>();
  private readonly places = new Map<Resource, Place>();
  private readonly setsByName: ReadonlyMap<string | undefined, ResourceSet>;

  constructor(readonly sets: readonly ResourceSet[]) {
    const resources = sets.flatMap(
      ({ configuration }) => configuration.resources,
    );
    this.setsByName = new Map(sets.map(set => [set.name, set]));
    this.byType = grouped(resources, ({ mode, type }) =>
      mode === 'data' ? `data.${type}` : type,
    );
    for (const resource of resources) {
      const { target, address } = resource;
      this.byAddress.set(addressKey(target.reading, address), resource);
    }
    this.byBareAddress = grouped(resources, ({ target }) =>
      addressKey(target.reading, formatAddress({ ...target, key: undefined })),
    );
    for (const { configuration } of sets) {
      for (const call of configuration.moduleCalls) {
        const { target, address } = call;
        this.callsByAddress.set(addressKey(target.reading, address), call);
      }
    }
    this.completeness = new Completeness(this);
  }

  /**
   * Whether two sets are of one root module read with different values: two environments, of which one declares nothing
   * of the other.
   */
  areAlternatives(one: string | undefined, other: string | undefined): boolean {
    const first = this.setsByName.get(one);
    const second = this.setsByName.get(other);
    return (
      first?.root !== undefined &&
      first.root === second?.root &&
      first.environment !== second.environment
    );
  }

  /** The resources of some types, data sources left out. */
  ofType(...types: readonly string[]): readonly Resource[] {
    return types.length === 1
      ? this.byType.get(types[0]) ?? NOTHING
      : types.flatMap(type => this.byType.get(type) ?? NOTHING);
  }

  /** The call of a module in a set of resources, by its address. */
  call(
    set: string | undefined,
    address: string,
  ): ResolvedModuleCall | undefined {
    return this.callsByAddress.get(addressKey(set, address));
  }

  /** What a reference leads to: one where it is clear which instance is meant, otherwise each that may be. */
  referents({ target, address }: ReferenceValue): readonly Resource[] {
    const { reading } = target;
    const exact = this.byAddress.get(addressKey(reading, address));
    if (exact) {
      return [exact];
    }
    const bare = formatAddress({ ...target, key: undefined });
    return this.byBareAddress.get(addressKey(reading, bare)) ?? NOTHING;
  }

  /** The resources of a type whose name is the same as the value, as a text or as an expression of the same set. */
  named(
    type: string,
    value: ConfigValue,
    set: string | undefined,
  ): readonly Resource[] {
    const key = keyIn(set, value);
    return key === undefined ? NOTHING : this.namesOf(type).get(key) ?? NOTHING;
  }

  /** The resources of a type whose name is not known. */
  withUnclearName(type: string): readonly Resource[] {
    this.namesOf(type);
    return this.unclearNames.get(type) ?? NOTHING;
  }

  private namesOf(type: string): Map<string, Resource[]> {
    const known = this.names.get(type);
    if (known) {
      return known;
    }
    const names = new Map<string, Resource[]>();
    const unclear: Resource[] = [];
    for (const resource of this.ofType(type)) {
      const name = nameArgument(resource);
      const text = name && this.texts.of(name);
      const key =
        text === undefined
          ? keyIn(resource.target.reading, name)
          : `text ${text}`;
      const same = key === undefined ? undefined : names.get(key);
      if (same) {
        same.push(resource);
      } else if (key !== undefined) {
        names.set(key, [resource]);
      }
      if (text === undefined) {
        unclear.push(resource);
      }
    }
    this.names.set(type, names);
    this.unclearNames.set(type, unclear);
    return names;
  }

  /** The project and region of a resource: what it says itself, or what its provider is configured with. */
  placeOf(resource: Resource): Place {
    const known = this.places.get(resource);
    if (known) {
      return known;
    }
    const place: Place = {};
    // A project that refers back to the resource itself finds none.
    this.places.set(resource, place);
    const project = this.projectArgument(resource);
    const region = this.regionArgument(resource);
    place.project = project && this.texts.of(project);
    place.region = (region && this.texts.of(region))?.split('/').pop();
    return place;
  }

  /** Near what the values of a resource name things. */
  nearOf(resource: Resource): Near {
    return { set: resource.target.reading, ...this.placeOf(resource) };
  }

  private providerArgument(
    { provider }: Resource,
    name: string,
  ): ConfigValue | undefined {
    const value = provider?.body.attributes.get(name)?.value;
    return value && value.kind !== 'null' ? value : undefined;
  }

  private projectArgument(resource: Resource) {
    return (
      argument(resource, 'project') ??
      this.providerArgument(resource, 'project')
    );
  }

  private regionArgument(resource: Resource) {
    return (
      argument(resource, 'region') ??
      argument(resource, 'location') ??
      (REGIONAL.test(resource.type)
        ? this.providerArgument(resource, 'region')
        : undefined)
    );
  }

  /** A key that two resources share where they are in the same project; undefined where that cannot be told. */
  projectKey(resource: Resource): string | undefined {
    const { project } = this.placeOf(resource);
    const value = this.projectArgument(resource);
    return project === undefined
      ? keyIn(resource.target.reading, value)
      : `text ${project}`;
  }

  /** A key that two resources share where they are in the same region; undefined where that cannot be told. */
  regionKey(resource: Resource): string | undefined {
    const { region } = this.placeOf(resource);
    const value = this.regionArgument(resource);
    return region === undefined
      ? keyIn(resource.target.reading, value)
      : `text ${region}`;
  }
}
