import { z } from 'zod/v3';
import {
  containerImage,
  domainName,
  environmentName,
  projectId,
  region,
  serviceName,
} from './names';
import { Contradiction, contradictions } from './contradictions';
import { networkIntentSchema } from './networkIntentSchema';
import { NetworkIntent, VpcIntent } from './networkIntent';
import { loadBalancerOf } from './parts';
import { vpcSchema } from './vpc';

/** Where a service runs and what differs there. */
export const environmentSchema = z
  .object({
    name: environmentName,
    project: projectId,
    region,
    minInstances: z.number().int().min(0).max(1000).default(0),
    maxInstances: z.number().int().min(1).max(1000).default(10),
    cpu: z.enum(['1', '2', '4', '8']).default('1'),
    memory: z
      .enum(['512Mi', '1Gi', '2Gi', '4Gi', '8Gi', '16Gi', '32Gi'])
      .default('512Mi'),
    domains: z
      .array(domainName)
      .min(1, 'domains-missing')
      .max(15, 'domains-too-many')
      .optional()
      .describe("This environment's own domains, instead of the network's"),
    vpc: vpcSchema
      .optional()
      .describe("This environment's own network, of the same kind"),
  })
  .strict();

/** What the service's container is made from. */
export const runtimeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nodejs') }).strict(),
  z.object({ kind: z.literal('python') }).strict(),
  z.object({ kind: z.literal('image'), image: containerImage }).strict(),
]);

const plainText = (longest: number) =>
  z
    .string()
    .max(longest, 'text-too-long')
    .refine(
      text => Array.from(text).every(c => c >= ' ' && c !== '\u007f'),
      'text-control-characters',
    );

const entityRef = z
  .string()
  .max(200, 'entity-ref')
  .regex(
    /^([a-zA-Z]+:)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
    'entity-ref',
  );

/** The parts of a service definition, before they are checked against each other. */
export const serviceDefinitionShape = z
  .object({
    name: serviceName,
    description: plainText(500).default(''),
    owner: entityRef,
    system: entityRef.optional(),
    lifecycle: z
      .enum(['experimental', 'production', 'deprecated'])
      .default('production'),
    runtime: runtimeSchema,
    network: networkIntentSchema,
    environments: z
      .array(environmentSchema)
      .min(1, 'environments-missing')
      .max(10),
  })
  .strict();

/**
 * Everything from which a service's repository is generated.
 *
 * @public
 */
export type ServiceDefinition = z.output<typeof serviceDefinitionShape>;

/** @public */
export type ServiceDefinitionInput = z.input<typeof serviceDefinitionShape>;

/** @public */
export type Environment = ServiceDefinition['environments'][number];

/** @public */
export type Runtime = ServiceDefinition['runtime'];

function repeated<T>(values: T[]): number[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [index] : [],
  );
}

/** What contradicts the network when it runs in another VPC network; each stands somewhere in that `vpc`. */
function vpcContradictions(
  network: NetworkIntent,
  vpc: VpcIntent,
): Contradiction[] {
  const known = new Set(
    contradictions(network).map(({ path }) => path.join('.')),
  );
  return contradictions({ ...network, vpc }).flatMap(({ path, code }) => {
    if (path[0] === 'vpc') {
      return [{ path, code }];
    }
    return known.has(path.join('.')) ? [] : [{ path: ['vpc'], code }];
  });
}

/**
 * A service's definition, checked as a whole.
 *
 * @public
 */
export const serviceDefinitionSchema = serviceDefinitionShape.superRefine(
  ({ network, environments }, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const loadBalancer = loadBalancerOf(network);

    for (const index of repeated(environments.map(({ name }) => name))) {
      problem(['environments', index, 'name'], 'environment-repeated');
    }
    for (const index of repeated(
      environments.map(e => `${e.project}/${e.region}`),
    )) {
      problem(['environments', index, 'project'], 'environment-same-place');
    }
    environments.forEach((environment, index) => {
      const at = (field: string) => ['environments', index, field];
      if (environment.maxInstances < environment.minInstances) {
        problem(at('maxInstances'), 'instances');
      }
      if (environment.domains && !loadBalancer) {
        problem(at('domains'), 'domains-unused');
      }
      if (environment.domains && repeated(environment.domains).length > 0) {
        problem(at('domains'), 'domains-repeated');
      }
      if (environment.vpc && environment.vpc.kind !== network.vpc?.kind) {
        problem(at('vpc'), 'environment-vpc-kind');
      } else if (environment.vpc) {
        for (const { path, code } of vpcContradictions(
          network,
          environment.vpc,
        )) {
          problem(['environments', index, ...path], code);
        }
      }
    });
    const taken = new Set<string>();
    environments.forEach((environment, index) => {
      const domains = environment.domains ?? loadBalancer?.domains ?? [];
      if (domains.some(domain => taken.has(domain))) {
        problem(
          ['environments', index, 'domains'],
          'domains-shared-by-environments',
        );
      }
      domains.forEach(domain => taken.add(domain));
    });
  },
);
