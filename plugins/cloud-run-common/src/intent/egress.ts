import { z } from 'zod/v3';
import { resourceName, subnetRange } from './names';

/** How traffic to the internet gets out of the VPC network. */
export const natSchema = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('automatic') })
    .strict()
    .describe('Cloud NAT with addresses that Google picks and may change'),
  z
    .object({
      kind: z.literal('reserved'),
      addresses: z.number().int().min(1).max(16).default(1),
    })
    .strict()
    .describe('Cloud NAT with reserved addresses that never change'),
  z
    .object({ kind: z.literal('existing') })
    .strict()
    .describe('The network team already runs a Cloud NAT for this subnetwork'),
]);

/** A Serverless VPC Access connector; its subnetwork is a /28 of its own. */
export const connectorSchema = z
  .object({
    subnet: z.discriminatedUnion('kind', [
      z
        .object({
          kind: z.literal('new'),
          range: subnetRange(28, 'connector-range').refine(
            range => range.endsWith('/28'),
            'connector-range',
          ),
        })
        .strict(),
      z.object({ kind: z.literal('existing'), name: resourceName }).strict(),
    ]),
    machineType: z.enum(['e2-micro', 'e2-standard-4']).default('e2-micro'),
    minInstances: z.number().int().min(2).max(9).default(2),
    maxInstances: z.number().int().min(3).max(10).default(3),
  })
  .strict();

const callsInternalServices = z
  .boolean()
  .default(false)
  .describe(
    'Whether it calls other Cloud Run services whose ingress is internal',
  );

const tags = z
  .array(resourceName)
  .max(64)
  .default([])
  .describe('Network tags for egress firewall rules');

/**
 * What is sent through the VPC network. A Cloud NAT belongs to all-traffic alone:
 * with private ranges only, internet traffic never passes the network.
 */
const trafficSchema = z.discriminatedUnion('setting', [
  z.object({ setting: z.literal('private-ranges-only') }).strict(),
  z.object({ setting: z.literal('all-traffic'), nat: natSchema }).strict(),
]);

/** Where its traffic leaves. */
export const egressSchema = z.discriminatedUnion('path', [
  z.object({ path: z.literal('default') }).strict(),
  z
    .object({
      path: z.literal('direct-vpc'),
      traffic: trafficSchema,
      tags,
      callsInternalServices,
    })
    .strict(),
  z
    .object({
      path: z.literal('connector'),
      traffic: trafficSchema,
      connector: connectorSchema,
      callsInternalServices,
    })
    .strict(),
]);
