import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
  isPermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  cloudRunPolicyReadPermission,
  cloudRunPostureReadPermission,
  cloudRunPreviewPermission,
} from 'backstage-plugin-cloud-run-common';

const SECURITY = 'group:default/security';

export class LanternPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const refs = user?.info.ownershipEntityRefs ?? [];
    const isSecurity = refs.includes(SECURITY);
    if (isPermission(permission, cloudRunPostureReadPermission)) {
      // Security sees how every service is reached, a team its own.
      return isSecurity
        ? { result: AuthorizeResult.ALLOW }
        : createCatalogConditionalDecision(
            permission,
            catalogConditions.isEntityOwner({ claims: refs }),
          );
    }
    if (isPermission(permission, cloudRunPolicyReadPermission)) {
      // The form explains the bounds to whoever creates a service.
      return { result: AuthorizeResult.ALLOW };
    }
    if (isPermission(permission, cloudRunPreviewPermission)) {
      // Guests belong to no group, and are shown no files.
      return {
        result: refs.some(ref => ref.startsWith('group:'))
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      };
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
