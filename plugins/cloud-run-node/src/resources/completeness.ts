import {
  Configuration,
  ConfigValue,
  ResolvedModuleCall,
} from 'backstage-cloud-run-terraform';

/** What a configuration may declare beside a service. */
export type Concern =
  | 'callers'
  | 'domain-mappings'
  | 'grants'
  | 'load-balancers'
  | 'nat'
  | 'private-dns'
  | 'subnetworks';

/** What the well-known modules whose code is not read may declare, by the end of their names. */
const MODULES: readonly [pattern: RegExp, concerns: readonly Concern[]][] = [
  [/\/network\/google(\/\/.*)?$/, ['subnetworks']],
  [/\/(cloud-nat|cloud-router)\/google(\/\/.*)?$/, ['nat']],
  [/\/cloud-dns\/google(\/\/.*)?$/, ['private-dns']],
  [/\/(iam|project-factory|service-accounts)\/google(\/\/.*)?$/, ['grants']],
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

function concernsOf(call: ResolvedModuleCall): Set<Concern> | undefined {
  const { source } = call;
  const known = MODULES.find(
    ([pattern]) => source !== undefined && pattern.test(source),
  );
  const concerns = known && new Set(known[1]);
  if (concerns?.has('grants') && !grantsToCall(call)) {
    concerns.delete('grants');
  }
  return concerns;
}

/** Whether everything that bears on a service was read. */
export class Completeness {
  private readonly isBroken: boolean;
  private readonly unread: readonly {
    call: ResolvedModuleCall;
    concerns: Set<Concern> | undefined;
  }[];

  constructor({ diagnostics, limitsReached, moduleCalls }: Configuration) {
    this.isBroken =
      limitsReached.length > 0 ||
      diagnostics.some(({ severity }) => severity === 'error');
    this.unread = moduleCalls
      .filter(({ loaded }) => !loaded)
      .map(call => ({ call, concerns: concernsOf(call) }));
  }

  /** Why there may be more than was read: something is in the way of reading, or the code of a module is elsewhere. */
  beyond(concern: Concern): 'unresolved' | 'elsewhere' | undefined {
    if (this.isBroken) {
      return 'unresolved';
    }
    const may = this.unread.some(
      ({ concerns }) => concerns?.has(concern) ?? true,
    );
    return may ? 'elsewhere' : undefined;
  }

  /** The calls of modules whose code is not at hand and of which nothing is known. */
  unknownModules(): readonly ResolvedModuleCall[] {
    return this.unread.flatMap(({ call, concerns }) =>
      concerns ? [] : [call],
    );
  }
}
