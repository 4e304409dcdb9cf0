import { z } from 'zod/v3';

/** The severities of findings. */
export const severity = z.enum(['critical', 'high', 'medium', 'low', 'info']);

/** The id of a rule. */
export const ruleId = z
  .string()
  .regex(
    /^(ingress|auth|egress)\/[a-z0-9-]+$/,
    'must be the id of a rule, such as ingress/plain-http',
  );
