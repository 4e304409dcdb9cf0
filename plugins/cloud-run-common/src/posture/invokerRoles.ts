import { InvokerGrant } from './types';

/**
 * The predefined roles that contain `run.routes.invoke`.
 * Source: https://docs.cloud.google.com/run/docs/reference/iam/roles
 *
 * @public
 */
export const INVOKER_ROLES: readonly string[] = [
  'roles/run.invoker',
  'roles/run.servicesInvoker',
  'roles/run.admin',
  'roles/editor',
  'roles/owner',
];

/**
 * The service agent through which Identity-Aware Proxy calls a service.
 * Source: https://docs.cloud.google.com/run/docs/securing/identity-aware-proxy-cloud-run
 *
 * @public
 */
export function isIapServiceAgent(member: string): boolean {
  return /^serviceAccount:service-[^@]+@gcp-sa-iap\.iam\.gserviceaccount\.com$/.test(
    member,
  );
}

/**
 * Whether the grant's role lets its holder call the service. A custom role is listed only where it does.
 *
 * @public
 */
export function letsInvoke({ role }: InvokerGrant): boolean {
  return !role.startsWith('roles/') || INVOKER_ROLES.includes(role);
}

/**
 * Whether Google takes such a grant: the policy of a project can name neither `allUsers` nor `allAuthenticatedUsers`.
 * Source: https://docs.cloud.google.com/resource-manager/reference/rest/v1/projects/setIamPolicy
 *
 * @public
 */
export function isRefusedOnProject({ member, scope }: InvokerGrant): boolean {
  return (
    scope === 'project' &&
    (member === 'allUsers' || member === 'allAuthenticatedUsers')
  );
}

/**
 * Whether the grant lets in anybody, signed in or not.
 *
 * @public
 */
export function isAllUsers(grant: InvokerGrant): boolean {
  return (
    grant.member === 'allUsers' &&
    letsInvoke(grant) &&
    !isRefusedOnProject(grant)
  );
}

/**
 * Whether the grant lets in every Google account there is, inside the organisation or not.
 *
 * @public
 */
export function isAllAuthenticatedUsers(grant: InvokerGrant): boolean {
  return (
    grant.member === 'allAuthenticatedUsers' &&
    letsInvoke(grant) &&
    !isRefusedOnProject(grant)
  );
}
