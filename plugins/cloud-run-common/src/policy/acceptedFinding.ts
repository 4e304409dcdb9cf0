import { z } from 'zod/v3';
import { ruleId } from './vocabulary';

/** A finding that somebody answers for, until a day. */
export const acceptedFindingSchema = z
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

/** @public */
export type AcceptedFinding = z.output<typeof acceptedFindingSchema>;

/**
 * An accepted finding from parts that somebody wrote; undefined when one is missing or malformed.
 *
 * @public
 */
export function parseAcceptedFinding(
  value: unknown,
): AcceptedFinding | undefined {
  return acceptedFindingSchema.safeParse(value).data;
}
