import { z } from 'zod/v3';
import { internalLoadBalancerSchema, loadBalancerSchema } from './loadBalancer';

const defaultUrl = z
  .enum(['enabled', 'disabled'])
  .default('enabled')
  .describe('Whether the default run.app URL answers');

/** Who can reach the service. Without a load balancer in front there is no way in but the default URL. */
export const ingressSchema = z.discriminatedUnion('setting', [
  z.object({ setting: z.literal('all') }).strict(),
  z
    .object({
      setting: z.literal('internal'),
      loadBalancer: internalLoadBalancerSchema.optional(),
      defaultUrl,
    })
    .strict(),
  z
    .object({
      setting: z.literal('internal-and-cloud-load-balancing'),
      loadBalancer: loadBalancerSchema,
      defaultUrl,
    })
    .strict(),
]);
