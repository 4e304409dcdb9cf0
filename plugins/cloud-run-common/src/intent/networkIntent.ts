import { z } from 'zod/v3';
import { authSchema } from './auth';
import { egressSchema } from './egress';
import { ingressSchema } from './ingress';
import { vpcSchema } from './vpc';

/** The parts of a network intent, before they are checked against each other. */
export const networkIntentShape = z
  .object({
    ingress: ingressSchema,
    auth: authSchema,
    egress: egressSchema,
    vpc: vpcSchema.optional(),
  })
  .strict();

/**
 * A network intent with every default filled in.
 *
 * @public
 */
export type NetworkIntent = z.output<typeof networkIntentShape>;

/**
 * A network intent as it is written; values with a default may be left out.
 *
 * @public
 */
export type NetworkIntentInput = z.input<typeof networkIntentShape>;

/** @public */
export type IngressIntent = NetworkIntent['ingress'];

/** @public */
export type AuthIntent = NetworkIntent['auth'];

/** @public */
export type EgressIntent = NetworkIntent['egress'];

/** @public */
export type VpcIntent = NonNullable<NetworkIntent['vpc']>;

/** @public */
export type LoadBalancerIntent = NonNullable<
  Extract<
    IngressIntent,
    { setting: 'internal-and-cloud-load-balancing' }
  >['loadBalancer']
>;

/** @public */
export type CloudArmorIntent = NonNullable<LoadBalancerIntent['cloudArmor']>;
