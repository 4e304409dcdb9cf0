import { z } from 'zod/v3';

const severity = z.enum(['critical', 'high', 'medium', 'low', 'info']);
const ruleId = z.string().regex(/^(ingress|auth|egress)\/[a-z0-9-]+$/);

/** A finding that somebody answers for, until a day. */
const acceptedFindingSchema = z
  .object({
    rule: ruleId,
    /** Why it is all right here. */
    reason: z.string().min(1).max(500),
    /** The last day it holds, as YYYY-MM-DD. */
    until: z.string().date(),
    /** Who accepted it. */
    by: z.string().max(200).optional(),
    /** The services it is about; all of them when left out. */
    services: z.array(z.string()).optional(),
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
    allowedInvokers: z
      .object({
        /** Whether the invoker check may be off (`run.managed.requireInvokerIam` forbids it). */
        invokerCheckDisabled: z.boolean().default(true),
        /** Whether allUsers may be granted (domain restricted sharing forbids it). */
        allUsers: z.boolean().default(true),
      })
      .strict()
      .optional(),
    severities: z.record(ruleId, severity).default({}),
    off: z.array(ruleId).default([]),
    accepted: z.array(acceptedFindingSchema).default([]),
  })
  .strict();

/** @public */
export type Policy = z.output<typeof policySchema>;

/** @public */
export type PolicyInput = z.input<typeof policySchema>;

/** @public */
export type AcceptedFinding = Policy['accepted'][number];

/**
 * A policy that bounds nothing.
 *
 * @public
 */
export const OPEN_POLICY: Policy = policySchema.parse({});
