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
 * Whether the grant lets in anybody, signed in or not.
 *
 * @public
 */
export function isAllUsers({ member }: InvokerGrant): boolean {
  return member === 'allUsers';
}
