import {
  Configuration,
  ConfigValue,
  ReferenceValue,
  ResolvedModuleCall,
  ResolvedResource,
  formatAddress,
} from 'backstage-cloud-run-terraform';
import { ComputedTexts } from './computedText';
import { Completeness } from './completeness';
import { textKey } from './textKey';

/** Where something is in Google Cloud, as far as it is known. */
export interface Place {
  project?: string;
  region?: string;
}

/** The argument that names a resource of a type; `name` unless it is another. */
const NAME_ARGUMENTS: Record<string, string> = {
  google_organization_iam_custom_role: 'role_id',
  google_project_iam_custom_role: 'role_id',
  google_service_account: 'account_id',
};

/** The types that take the region of their provider where they name none; the others are global or have to name it. */
const REGIONAL =
  /^google_(cloud_|cloudfunctions|compute_(address|forwarding_rule|region_|router|subnetwork)|eventarc_|vpc_access_|workflows_)/;

const NOTHING: readonly ResolvedResource[] = [];

function grouped<K>(
  resources: readonly ResolvedResource[],
  keyOf: (resource: ResolvedResource) => K,
): Map<K, ResolvedResource[]> {
  const groups = new Map<K, ResolvedResource[]>();
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

/** The value of an argument of a resource; undefined where it is not written, or null. */
export function argument(
  { body }: ResolvedResource,
  name: string,
): ConfigValue | undefined {
  const value = body.attributes.get(name)?.value;
  return value?.kind === 'null' ? undefined : value;
}

/** The argument that names a resource. */
export function nameArgument(
  resource: ResolvedResource,
): ConfigValue | undefined {
  return argument(
    resource,
    Object.hasOwn(NAME_ARGUMENTS, resource.type)
      ? NAME_ARGUMENTS[resource.type]
      : 'name',
  );
}

/** The resources of a configuration by what they are looked up by. Everything is indexed once. */
export class ResourceGraph {
  readonly texts = new ComputedTexts(this);
  readonly completeness: Completeness;
  private readonly byType: Map<string, ResolvedResource[]>;
  private readonly byAddress = new Map<string, ResolvedResource>();
  private readonly byBareAddress: Map<string, ResolvedResource[]>;
  private readonly callsByAddress = new Map<string, ResolvedModuleCall>();
  private readonly names = new Map<string, Map<string, ResolvedResource[]>>();
  private readonly unclearNames = new Map<string, ResolvedResource[]>();
  private readonly places = new Map<ResolvedResource, Place>();

  constructor(readonly configuration: Configuration) {
    const { resources, moduleCalls } = configuration;
    this.byType = grouped(resources, ({ mode, type }) =>
      mode === 'data' ? `data.${type}` : type,
    );
    for (const resource of resources) {
      this.byAddress.set(resource.address, resource);
    }
    this.byBareAddress = grouped(resources, ({ target }) =>
      formatAddress({ ...target, key: undefined }),
    );
    for (const call of moduleCalls) {
      this.callsByAddress.set(call.address, call);
    }
    this.completeness = new Completeness(configuration);
  }

  /** The resources of some types, data sources left out. */
  ofType(...types: readonly string[]): readonly ResolvedResource[] {
    return types.length === 1
      ? this.byType.get(types[0]) ?? NOTHING
      : types.flatMap(type => this.byType.get(type) ?? NOTHING);
  }

  /** The call of a module by its address. */
  call(address: string): ResolvedModuleCall | undefined {
    return this.callsByAddress.get(address);
  }

  /** What a reference leads to: one where it is clear which instance is meant, otherwise each that may be. */
  referents({ target, address }: ReferenceValue): readonly ResolvedResource[] {
    const exact = this.byAddress.get(address);
    if (exact) {
      return [exact];
    }
    const bare = formatAddress({ ...target, key: undefined });
    return this.byBareAddress.get(bare) ?? NOTHING;
  }

  /** The resources of a type whose name is the same as the value, as a text or as an expression. */
  named(type: string, value: ConfigValue): readonly ResolvedResource[] {
    const key = textKey(value);
    return key === undefined ? NOTHING : this.namesOf(type).get(key) ?? NOTHING;
  }

  /** The resources of a type whose name is not known. */
  withUnclearName(type: string): readonly ResolvedResource[] {
    this.namesOf(type);
    return this.unclearNames.get(type) ?? NOTHING;
  }

  private namesOf(type: string): Map<string, ResolvedResource[]> {
    const known = this.names.get(type);
    if (known) {
      return known;
    }
    const names = new Map<string, ResolvedResource[]>();
    const unclear: ResolvedResource[] = [];
    for (const resource of this.ofType(type)) {
      const name = nameArgument(resource);
      const text = name && this.texts.of(name);
      const key = text === undefined ? name && textKey(name) : `text ${text}`;
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
  placeOf(resource: ResolvedResource): Place {
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

  private providerArgument(
    { provider }: ResolvedResource,
    name: string,
  ): ConfigValue | undefined {
    const value = provider?.body.attributes.get(name)?.value;
    return value && value.kind !== 'null' ? value : undefined;
  }

  private projectArgument(resource: ResolvedResource) {
    return (
      argument(resource, 'project') ??
      this.providerArgument(resource, 'project')
    );
  }

  private regionArgument(resource: ResolvedResource) {
    return (
      argument(resource, 'region') ??
      argument(resource, 'location') ??
      (REGIONAL.test(resource.type)
        ? this.providerArgument(resource, 'region')
        : undefined)
    );
  }

  /** A key that two resources share where they are in the same project; undefined where that cannot be told. */
  projectKey(resource: ResolvedResource): string | undefined {
    const { project } = this.placeOf(resource);
    const value = this.projectArgument(resource);
    return project === undefined ? value && textKey(value) : `text ${project}`;
  }

  /** A key that two resources share where they are in the same region; undefined where that cannot be told. */
  regionKey(resource: ResolvedResource): string | undefined {
    const { region } = this.placeOf(resource);
    const value = this.regionArgument(resource);
    return region === undefined ? value && textKey(value) : `text ${region}`;
  }
}

/** Whether two places cannot be the same. What is not known contradicts nothing. */
export function contradicts(one: Place, other: Place): boolean {
  const differ = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  return differ(one.project, other.project) || differ(one.region, other.region);
}

/** Whether two keys are of the same; undefined where that cannot be told. */
export function areSameKey(
  one: string | undefined,
  other: string | undefined,
): boolean | undefined {
  if (one !== undefined && one === other) {
    return true;
  }
  return one?.startsWith('text ') && other?.startsWith('text ')
    ? false
    : undefined;
}
