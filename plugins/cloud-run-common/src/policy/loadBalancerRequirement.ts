import { z } from 'zod/v3';

/**
 * What a load balancer can be required to have.
 *
 * - `load-balancer`: nothing reaches the service from the internet but through it
 * - `cloud-armor`: a security policy that refuses something
 * - `https-only`: plain HTTP is redirected, or not answered
 */
const feature = z.enum([
  'load-balancer',
  'cloud-armor',
  'iap',
  'cdn',
  'https-only',
]);

/** What services that the internet reaches have to stand behind. Every selector that is given has to match. */
export const loadBalancerRequirementSchema = z
  .object({
    features: z.array(feature).min(1),
    /** Values of `spec.lifecycle`. */
    lifecycles: z.array(z.string()).min(1).optional(),
    /** Values of `metadata.tags`, of which one has to be there. */
    tags: z.array(z.string()).min(1).optional(),
    /** Entity references of systems. */
    systems: z.array(z.string()).min(1).optional(),
  })
  .strict();

/** @public */
export type LoadBalancerRequirement = z.output<
  typeof loadBalancerRequirementSchema
>;

/** @public */
export type LoadBalancerFeature = LoadBalancerRequirement['features'][number];
