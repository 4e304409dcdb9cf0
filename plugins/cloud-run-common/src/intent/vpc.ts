import { z } from 'zod/v3';
import { projectId, resourceName, subnetRange } from './names';

const proxyOnlyRange = subnetRange(26, 'proxy-only-range')
  .optional()
  .describe(
    'Range of the proxy-only subnetwork that a regional load balancer needs; leave it out where the network has one',
  );

/** The network that the service's egress or its regional load balancer uses. */
export const vpcSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('new'),
      subnetRange: subnetRange(26, 'subnet-range').default('10.8.0.0/24'),
      proxyOnlyRange,
    })
    .strict(),
  z
    .object({
      kind: z.literal('existing'),
      network: resourceName,
      subnetwork: resourceName,
      proxyOnlyRange,
    })
    .strict(),
  z
    .object({
      kind: z.literal('shared'),
      hostProject: projectId,
      network: resourceName,
      subnetwork: resourceName,
    })
    .strict(),
]);
