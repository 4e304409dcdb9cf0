import { z } from 'zod/v3';
import { member } from './names';

/** Who may call the service. */
export const authSchema = z.discriminatedUnion('method', [
  z
    .object({
      method: z.literal('public'),
      by: z
        .enum(['invoker-check-disabled', 'all-users'])
        .default('invoker-check-disabled')
        .describe(
          'Google recommends switching the invoker check off over granting allUsers',
        ),
    })
    .strict(),
  z
    .object({
      method: z.literal('iam'),
      invokers: z
        .array(member)
        .max(50)
        .default([])
        .describe('Principals that get roles/run.invoker'),
    })
    .strict(),
  z
    .object({
      method: z.literal('iap'),
      at: z
        .enum(['service', 'load-balancer'])
        .default('service')
        .describe('Where Identity-Aware Proxy signs people in'),
      accessors: z
        .array(member)
        .min(1, 'accessors-missing')
        .max(50)
        .describe('Principals that get roles/iap.httpsResourceAccessor'),
    })
    .strict(),
]);
