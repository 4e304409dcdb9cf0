import { z } from 'zod/v3';
import { authSchema } from './auth';
import { contradictions } from './contradictions';
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
 * What a person chose in the form: the network of a service, without where it runs.
 *
 * @public
 */
export const networkIntentSchema = networkIntentShape.superRefine(
  (intent, context) => {
    for (const { path, code } of contradictions(intent)) {
      context.addIssue({ code: 'custom', path, message: code });
    }
  },
);

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
