import { ServiceDefinition } from './serviceDefinition';

/**
 * The names of what is created beside a service.
 *
 * @public
 */
export interface ResourceNames {
  /** Of every resource that has no tighter limit than the 63 characters of Compute Engine, a suffix included. */
  resources: string;
  /** Account id of the service's own identity: 6 to 30 characters. */
  serviceAccount: string;
  /** Name of the connector: 2 to 21 characters, where a hyphen counts as two. */
  connector: string;
}

/**
 * How the resources of a service are named in all of its environments.
 *
 * @public
 */
export interface Naming {
  /** Whether `-` and the environment's name follow `resources` and `serviceAccount`. */
  perEnvironment: boolean;
  names: ResourceNames;
}

/** What naming depends on. */
type Named = Pick<ServiceDefinition, 'name' | 'network' | 'environments'>;

/** Leaves 14 characters for a suffix such as `-proxy-only`. */
const LONGEST_RESOURCE_NAME = 49;
/** Source: https://cloud.google.com/iam/docs/service-accounts-create */
const SERVICE_ACCOUNT_ID = { shortest: 6, longest: 30 };
/** Source: https://cloud.google.com/vpc/docs/configure-serverless-vpc-access */
const CONNECTOR_NAME = { shortest: 2, longest: 21 };

const HASH_LENGTH = 6;

/** FNV-1a: short, the same everywhere, and no secret. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value.toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);
}

/** The name itself where it fits, or its beginning and a hash of the whole, so that it stays unique and the same. */
function bounded(
  name: string,
  longest: number,
  lengthOf: (text: string) => number = text => text.length,
): string {
  if (lengthOf(name) <= longest) {
    return name;
  }
  const ending = `-${hash(name)}`;
  let beginning = name;
  while (lengthOf(beginning + ending) > longest) {
    beginning = beginning.slice(0, -1).replace(/-+$/, '');
  }
  return beginning + ending;
}

function connectorName(service: string): string {
  const name =
    service.length < CONNECTOR_NAME.shortest ? `${service}-vpc` : service;
  return bounded(
    name,
    CONNECTOR_NAME.longest,
    text => text.replace(/-/g, '--').length,
  );
}

/** Whether two environments put resources into one project: their own, or the host project of a Shared VPC. */
function shareProject({ network, environments }: Named): boolean {
  const projects = environments.flatMap(environment => {
    const vpc = environment.vpc ?? network.vpc;
    return vpc?.kind === 'shared' && vpc.hostProject !== environment.project
      ? [environment.project, vpc.hostProject]
      : [environment.project];
  });
  return new Set(projects).size < projects.length;
}

/**
 * How the resources of a service are named. They carry the service's name, shortened where Google Cloud allows less;
 * where environments share a project, the environment's name follows.
 *
 * @public
 */
export function namingOf(definition: Named): Naming {
  const perEnvironment = shareProject(definition);
  const lengths = definition.environments.map(({ name }) => name.length + 1);
  const longest = perEnvironment ? Math.max(...lengths) : 0;
  const shortest = perEnvironment ? Math.min(...lengths) : 0;
  const account =
    definition.name.length + shortest < SERVICE_ACCOUNT_ID.shortest
      ? `${definition.name}-runtime`
      : definition.name;
  return {
    perEnvironment,
    names: {
      resources: bounded(definition.name, LONGEST_RESOURCE_NAME - longest),
      serviceAccount: bounded(account, SERVICE_ACCOUNT_ID.longest - longest),
      connector: connectorName(definition.name),
    },
  };
}

/**
 * The names that resources have in one environment.
 *
 * @public
 */
export function namesIn(
  { perEnvironment, names }: Naming,
  environment: string,
): ResourceNames {
  return perEnvironment
    ? {
        resources: `${names.resources}-${environment}`,
        serviceAccount: `${names.serviceAccount}-${environment}`,
        connector: names.connector,
      }
    : names;
}
