import { z } from 'zod/v3';
import { domainName, sourceRange } from './names';

/** What Cloud Armor does in front of the service. */
export const cloudArmorSchema = z
  .object({
    rateLimit: z
      .object({
        requestsPerMinute: z
          .number()
          .int()
          .min(1)
          .max(1_000_000)
          .describe(
            'Requests a minute from one address before 429 is answered',
          ),
      })
      .strict()
      .optional(),
    owasp: z
      .enum(['off', 'preview', 'enforced'])
      .default('off')
      .describe('Preconfigured OWASP rules; in preview they only log'),
    allowedRanges: z
      .array(sourceRange)
      .min(1)
      .max(100)
      .optional()
      .describe('Only these source ranges are let in'),
  })
  .strict();

const domains = z
  .array(domainName)
  .min(1, 'domains-missing')
  .max(15, 'domains-too-many')
  .describe('Custom domains; each gets a managed certificate');

const common = {
  domains,
  httpRedirect: z
    .boolean()
    .default(true)
    .describe('Answer plain HTTP with a redirect to HTTPS'),
  cloudArmor: cloudArmorSchema.optional(),
};

const globalExternal = z
  .object({
    type: z.literal('global-external'),
    ...common,
    cdn: z.boolean().default(false).describe('Cache answers with Cloud CDN'),
  })
  .strict();

const regionalExternal = z
  .object({ type: z.literal('regional-external'), ...common })
  .strict();

const regionalInternal = z
  .object({ type: z.literal('regional-internal'), ...common })
  .strict();

/** Any application load balancer that can be generated. */
export const loadBalancerSchema = z.discriminatedUnion('type', [
  globalExternal,
  regionalExternal,
  regionalInternal,
]);

/** The load balancer that the `internal` ingress admits. */
export const internalLoadBalancerSchema = regionalInternal;
