import { z } from 'zod/v3';

/** A value as the constraint knows it; `gcloud` writes `is:` in front. */
const valueOf = <T extends [string, ...string[]]>(...values: T) =>
  z
    .string()
    .transform(text => text.replace(/^is:/, ''))
    .pipe(z.enum(values));

/**
 * The organisation policies of Google Cloud that decide whether a deployment is accepted, by the name of their
 * constraint and with their effective values.
 *
 * Source: https://docs.cloud.google.com/resource-manager/docs/organization-policy/org-policy-constraints
 */
export const organizationPoliciesSchema = z
  .object({
    'run.allowedIngress': z
      .array(valueOf('all', 'internal', 'internal-and-cloud-load-balancing'))
      .min(1)
      .optional(),
    /** Once set, a service without VPC access is refused too. */
    'run.allowedVPCEgress': z
      .array(valueOf('private-ranges-only', 'all-traffic'))
      .min(1)
      .optional(),
    /** Whether it is enforced: then the invoker IAM check cannot be switched off. */
    'run.managed.requireInvokerIam': z.boolean().optional(),
    /** Customer ids such as C0abc1234. Whatever they are, allUsers and allAuthenticatedUsers belong to none. */
    'iam.allowedPolicyMemberDomains': z.array(z.string()).min(1).optional(),
    'iam.managed.allowedPolicyMembers': z
      .object({
        allowedMemberSubjects: z.array(z.string()).optional(),
        allowedPrincipalSets: z.array(z.string()).optional(),
      })
      .strict()
      .optional(),
  })
  .strict();

/** @public */
export type OrganizationPolicies = z.output<typeof organizationPoliciesSchema>;
