import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { Request } from 'express';

/** Who asks: a person, or another plugin of the portal. */
export interface Caller {
  credentials: BackstageCredentials;
  /** Names them, such as `user:default/ann`. */
  ref: string;
  isPerson: boolean;
}

/**
 * Who sent a request.
 *
 * @throws AuthenticationError when nobody is known to have sent it
 */
export async function callerOf(
  httpAuth: HttpAuthService,
  request: Request,
): Promise<Caller> {
  const credentials = await httpAuth.credentials(request, {
    allow: ['user', 'service'],
  });
  const { principal } = credentials;
  return principal.type === 'user'
    ? { credentials, ref: principal.userEntityRef, isPerson: true }
    : { credentials, ref: principal.subject, isPerson: false };
}
