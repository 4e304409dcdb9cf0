import { z } from 'zod/v3';
import { acceptedFindingSchema } from './acceptedFinding';
import { loadBalancerRequirementSchema } from './loadBalancerRequirement';
import { organizationPoliciesSchema } from './organizationPolicies';
import { ruleId, severity } from './vocabulary';

const allowedInvokersSchema = z
  .object({
    /** Whether the invoker IAM check may be off. */
    invokerCheckDisabled: z.boolean().default(true),
    /** Whether allUsers or allAuthenticatedUsers may be granted. */
    allUsers: z.boolean().default(true),
    /** The domains that users and groups may belong to. */
    domains: z.array(z.string()).min(1).optional(),
    /** The projects, besides the service's own, that service accounts may belong to. */
    projects: z.array(z.string()).optional(),
  })
  .strict();

/**
 * The organisation's own bounds. Everything may be left out; what is left out bounds nothing.
 *
 * @public
 */
export const policySchema = z
  .object({
    allowedIngress: z
      .array(z.enum(['all', 'internal', 'internal-and-cloud-load-balancing']))
      .min(1)
      .optional(),
    allowedEgress: z
      .array(z.enum(['default', 'private-ranges-only', 'all-traffic']))
      .min(1)
      .optional(),
    allowedInvokers: allowedInvokersSchema.optional(),
    loadBalancerRequirements: z.array(loadBalancerRequirementSchema).optional(),
    organizationPolicies: organizationPoliciesSchema.optional(),
    severities: z.record(ruleId, severity).default({}),
    off: z.array(ruleId).default([]),
    accepted: z.array(acceptedFindingSchema).default([]),
    /** The gravest finding that the owner of an entity may accept with an annotation. */
    ownersMayAccept: z.enum([...severity.options, 'nothing']).default('high'),
  })
  .strict();

/** @public */
export type Policy = z.output<typeof policySchema>;

/** @public */
export type PolicyInput = z.input<typeof policySchema>;

/**
 * A policy that bounds nothing.
 *
 * @public
 */
export const OPEN_POLICY: Policy = policySchema.parse({});
