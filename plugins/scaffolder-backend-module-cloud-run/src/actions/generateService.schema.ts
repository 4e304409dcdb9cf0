import { generateInputFields } from 'backstage-plugin-cloud-run-node';
import { JsonObject } from '@backstage/types';
import { z } from 'zod/v3';
import { zodToJsonSchema } from 'zod-to-json-schema';

const { network, environments, runtime, check, ...fields } =
  generateInputFields;

/**
 * The published schema of a field, next to any value of its type. The scaffolder checks the input against the schema
 * before the action runs, and of a choice with several forms it says no more than that none of them fits;
 * this leaves the refusal to the action, which names the part that is wrong and what to do.
 */
function orAnyObject<S extends z.ZodTypeAny>(schema: S) {
  return (zod: typeof z) => zod.union([schema, zod.record(zod.any())]);
}

function orAnyList<S extends z.ZodTypeAny>(schema: S) {
  return (zod: typeof z) => zod.union([schema, zod.array(zod.any())]);
}

/** The input: the published definition of a service, and how it is generated. */
export const inputSchema = {
  name: () => fields.name,
  description: () => fields.description,
  owner: () => fields.owner,
  system: () => fields.system,
  lifecycle: () => fields.lifecycle,
  runtime: orAnyObject(runtime),
  network: orAnyObject(network),
  environments: orAnyList(environments),
  skeleton: () => fields.skeleton,
  targetPath: () => fields.targetPath,
  copyWithoutTemplating: () => fields.copyWithoutTemplating,
  repoUrl: () => fields.repoUrl,
  repositoryHosts: () => fields.repositoryHosts,
  check: (zod: typeof z) =>
    orAnyObject(check.unwrap())(zod)
      .optional()
      .describe(check.description ?? ''),
  failOn: () => fields.failOn,
};

/**
 * The input's JSON schema. It holds no references: the scaffolder's validator cannot follow those that lead
 * into the alternatives of a choice.
 */
export function inputJsonSchema(): JsonObject {
  const shape = Object.fromEntries(
    Object.entries(inputSchema).map(([name, field]) => [name, field(z)]),
  );
  const schema = zodToJsonSchema(z.object(shape), {
    $refStrategy: 'none',
  });
  return JSON.parse(JSON.stringify(schema));
}

const plainData = (description: string) => (zod: typeof z) =>
  zod.record(zod.any()).describe(description);

/** The output. */
export const outputSchema = {
  summary: (zod: typeof z) =>
    zod.string().describe('What was generated, in words, as Markdown'),
  exposure: (zod: typeof z) =>
    zod
      .enum([
        'public',
        'internet-authenticated',
        'internal-unauthenticated',
        'internal-authenticated',
        'unknown',
      ])
      .describe('How far the service is open in its last environment'),
  posture: plainData('The posture in its last environment'),
  findings: (zod: typeof z) =>
    zod
      .array(
        zod
          .object({
            rule: zod.string(),
            facet: zod.enum(['ingress', 'auth', 'egress']),
            severity: zod.enum(['critical', 'high', 'medium', 'low', 'info']),
            title: zod.string(),
            message: zod.string(),
            why: zod.string(),
            fix: zod.string(),
            environments: zod.array(zod.string()),
          })
          .passthrough(),
      )
      .describe('What the rules found, from the gravest to the mildest'),
  idleCost: (zod: typeof z) =>
    zod
      .object({
        currency: zod.string(),
        monthly: zod.number(),
        asOf: zod.string(),
      })
      .describe('What all environments cost a month while idle'),
  deployments: (zod: typeof z) =>
    zod
      .array(
        zod.object({
          environment: zod.string(),
          project: zod.string(),
          region: zod.string(),
          exposure: zod.string(),
          posture: zod.record(zod.any()),
          idleCost: zod.record(zod.any()),
        }),
      )
      .describe('The service in each of its environments'),
  files: (zod: typeof z) =>
    zod.array(zod.string()).describe('The paths of the generated files'),
  repositoryHost: (zod: typeof z) =>
    zod
      .string()
      .optional()
      .describe('The type of the repository’s host, such as github'),
};
