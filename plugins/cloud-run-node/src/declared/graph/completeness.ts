import { Configuration, ResolvedModuleCall } from '../../terraform';

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

function concernsOf({ source }: ResolvedModuleCall) {
  const known = MODULES.find(
    ([pattern]) => source !== undefined && pattern.test(source),
  );
  return known ? new Set(known[1]) : undefined;
}

/** Whether everything that bears on a service was read. */
export class Completeness {
  private readonly isBroken: boolean;
  private readonly unread: readonly ResolvedModuleCall[];

  constructor({ diagnostics, limitsReached, moduleCalls }: Configuration) {
    this.isBroken =
      limitsReached.length > 0 ||
      diagnostics.some(({ severity }) => severity === 'error');
    this.unread = moduleCalls.filter(({ loaded }) => !loaded);
  }

  /** Why there may be more than was read: something is in the way of reading, or the code of a module is elsewhere. */
  beyond(concern: Concern): 'unresolved' | 'elsewhere' | undefined {
    if (this.isBroken) {
      return 'unresolved';
    }
    const may = this.unread.some(
      call => concernsOf(call)?.has(concern) ?? true,
    );
    return may ? 'elsewhere' : undefined;
  }

  /** The calls of modules whose code is not at hand and of which nothing is known. */
  unknownModules(): readonly ResolvedModuleCall[] {
    return this.unread.filter(call => concernsOf(call) === undefined);
  }
}
