import { ConfigValue, ResolvedModuleCall } from 'backstage-cloud-run-terraform';
import { InputSource, ModuleInputs } from './moduleInputs';
import { Resource, ResourceSet } from './resource';

/** What a configuration may declare beside a service. */
export type Concern =
  | 'callers'
  | 'domain-mappings'
  | 'grants'
  | 'grants-above'
  | 'load-balancers'
  | 'nat'
  | 'private-dns'
  | 'subnetworks';

/** What the well-known modules whose code is not read may declare, by the end of their names. */
const MODULES: readonly [pattern: RegExp, concerns: readonly Concern[]][] = [
  [/\/network\/google(\/\/.*)?$/, ['subnetworks']],
  [/\/(cloud-nat|cloud-router)\/google(\/\/.*)?$/, ['nat']],
  [/\/cloud-dns\/google(\/\/.*)?$/, ['private-dns']],
  [
    /\/(iam\/google\/\/modules\/(folders|organizations|projects)_iam|(project-factory|service-accounts)\/google(\/\/.*)?)$/,
    ['grants-above'],
  ],
  [/\/iam\/google(\/\/.*)?$/, ['grants', 'grants-above']],
  [/\/lb-http\/google(\/\/.*)?$/, ['load-balancers']],
  [/\/(pubsub|scheduled-function)\/google(\/\/.*)?$/, ['callers']],
  [
    /\/(address|bastion-host|bigquery|cloud-armor|cloud-storage|container-vm|gcloud|kms|kubernetes-engine|log-export|memorystore|org-policy|secret-manager|sql-db|vm|alloy-db|slo|utils)\/google(\/\/.*)?$/,
    [],
  ],
];

/** What lets somebody call, or the roles and members that may. */
const GRANTS = /allUsers|allAuthenticatedUsers|run\.|roles\/(editor|owner)/;

function mayGrant(value: ConfigValue): boolean {
  switch (value.kind) {
    case 'string':
      return GRANTS.test(value.value);
    case 'list':
      return value.items.some(mayGrant);
    case 'object':
      return [...value.entries].some(
        ([key, entry]) => GRANTS.test(key) || mayGrant(entry),
      );
    case 'null':
    case 'number':
    case 'bool':
      return false;
    case 'reference':
    case 'template':
    case 'unknown':
      return true;
    default:
      return value satisfies never;
  }
}

/** Whether the inputs that name roles and members may let somebody call a service. */
function grantsToCall({ inputs }: ResolvedModuleCall): boolean {
  return [...inputs.attributes.values()].some(
    ({ name, value }) => /binding|member|role/.test(name) && mayGrant(value),
  );
}

function concernsOf({
  source,
}: ResolvedModuleCall): ReadonlySet<Concern> | undefined {
  const known = MODULES.find(
    ([pattern]) => source !== undefined && pattern.test(source),
  );
  return known && new Set(known[1]);
}

/** What was read, and how it belongs together. */
interface ReadSets extends InputSource {
  readonly sets: readonly ResourceSet[];
  areAlternatives(one: string | undefined, other: string | undefined): boolean;
}

/** Whether everything that bears on a resource was read. */
export class Completeness {
  private readonly isBroken: boolean;
  private readonly unread: readonly {
    call: ResolvedModuleCall;
    concerns: ReadonlySet<Concern> | undefined;
  }[];
  private readonly inputs: ModuleInputs;
  private readonly manifests: ReadonlySet<string | undefined>;

  constructor(private readonly graph: ReadSets) {
    const { sets } = graph;
    this.isBroken = sets.some(
      ({ configuration: { diagnostics, limitsReached } }) =>
        limitsReached.length > 0 ||
        diagnostics.some(({ severity }) => severity === 'error'),
    );
    this.unread = sets.flatMap(({ configuration }) =>
      configuration.moduleCalls
        .filter(({ loaded }) => !loaded)
        .map(call => ({ call, concerns: concernsOf(call) })),
    );
    this.inputs = new ModuleInputs(graph);
    this.manifests = new Set(
      sets.flatMap(({ source, name }) => (source === 'manifest' ? [name] : [])),
    );
  }

  /**
   * Why there may be more about a resource than was read: something is in the way of reading, or the code of a module
   * that is given something of it is elsewhere. A module that is given nothing of it cannot declare anything about it.
   */
  beyond(
    concern: Concern,
    about: Resource,
  ): 'unresolved' | 'elsewhere' | undefined {
    if (this.isBroken) {
      return 'unresolved';
    }
    if (this.isOfManifest(about)) {
      return 'elsewhere';
    }
    const may = this.unread.some(
      ({ call, concerns }) =>
        (concerns?.has(concern) ?? true) &&
        !this.graph.areAlternatives(
          call.target.reading,
          about.target.reading,
        ) &&
        this.inputs.mayHold(call, about),
    );
    return may ? 'elsewhere' : undefined;
  }

  /** Whether a resource is described by itself, with nothing of what stands around it. */
  isOfManifest({ target }: Resource): boolean {
    return this.manifests.has(target.reading);
  }

  /**
   * Whether a module whose code is elsewhere may grant roles that call on the project of a service or above it, which
   * takes nothing of the service but roles or members.
   */
  mayGrantAbove(): boolean {
    return this.unread.some(
      ({ call, concerns }) =>
        (concerns?.has('grants-above') ?? true) && grantsToCall(call),
    );
  }

  /** The calls of modules whose code is not at hand and of which nothing is known. */
  unknownModules(): readonly ResolvedModuleCall[] {
    return this.unread.flatMap(({ call, concerns }) =>
      concerns ? [] : [call],
    );
  }
}
