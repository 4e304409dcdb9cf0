import { z } from 'zod/v3';
import { isPrivateRange, parseAddressRange } from './addressRange';

/*
 * What Google Cloud accepts as a name. Each message is the code of a problem; the texts are in `messages`.
 */

/** A Cloud Run service name: https://docs.cloud.google.com/run/docs/deploying */
export const serviceName = z
  .string()
  .regex(/^[a-z]([a-z0-9-]{0,47}[a-z0-9])?$/, 'service-name');

/** A project id: https://docs.cloud.google.com/resource-manager/docs/creating-managing-projects */
export const projectId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, 'project-id');

/** A region such as `asia-northeast1`: https://docs.cloud.google.com/run/docs/locations */
export const region = z.string().regex(/^[a-z]+-[a-z]+[0-9]{1,2}$/, 'region');

/** The name of an environment; it becomes a file name. */
export const environmentName = z
  .string()
  .regex(/^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/, 'environment-name');

/** The name of a Compute Engine resource (RFC 1035): networks, subnetworks, network tags. */
export const resourceName = z
  .string()
  .regex(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/, 'resource-name');

/** A fully qualified domain name in lower case, without a wildcard. */
export const domainName = z
  .string()
  .max(253, 'domain-name')
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/,
    'domain-name',
  );

const EMAIL =
  "[A-Za-z0-9.!#%&*+/=?^_|~'-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])";
const DOMAIN =
  '([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])';

/** A named principal: https://docs.cloud.google.com/iam/docs/principal-identifiers */
export const member = z
  .string()
  .max(320, 'member')
  .regex(
    new RegExp(`^((user|group|serviceAccount):${EMAIL}|domain:${DOMAIN})$`),
    'member',
  );

/** An IPv4 subnetwork range at most as long as `longest`, in the address space that Direct VPC egress supports. */
export function subnetRange(longest: number, problem: string) {
  return z
    .string()
    .regex(/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/, 'address-range')
    .superRefine((text, context) => {
      const range = parseAddressRange(text);
      if (!range || !isPrivateRange(range)) {
        context.addIssue({ code: 'custom', message: 'address-range' });
      } else if (range.prefixLength > longest) {
        context.addIssue({ code: 'custom', message: problem });
      }
    });
}

const cidr = z.string().cidr();

/**
 * A source range for an allow list, IPv4 or IPv6. The published schema has the pattern alone:
 * a JSON Schema of `cidr()` would ask for both families at once.
 */
export const sourceRange = z
  .string()
  .max(49, 'source-range')
  .regex(/^[0-9A-Fa-f:.]+\/[0-9]{1,3}$/, 'source-range')
  .refine(text => cidr.safeParse(text).success, 'source-range');

/** A container image reference. */
export const containerImage = z
  .string()
  .max(512, 'container-image')
  .regex(
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[a-f0-9]{64})?$/,
    'container-image',
  );
