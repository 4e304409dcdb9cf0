import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/** Decides who may see what. */
export class Access {
  constructor(private readonly permissions: PermissionsService) {}

  /**
   * Requires a permission.
   *
   * @throws NotAllowedError with the message
   */
  async require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
    message: string,
  ): Promise<void> {
    const [decision] = await this.permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(message);
    }
  }

  /**
   * Requires a permission for something, whether that exists or not, so that a refusal does not tell.
   *
   * @throws NotAllowedError with the message
   */
  async requireFor(
    permission: ResourcePermission,
    resourceRef: string,
    credentials: BackstageCredentials,
    message: string,
  ): Promise<void> {
    const [decision] = await this.permissions.authorize(
      [{ permission, resourceRef }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(message);
    }
  }

  /**
   * Requires a permission for something at least.
   *
   * @throws NotAllowedError with the message
   */
  async requireForAny(
    permission: ResourcePermission,
    credentials: BackstageCredentials,
    message: string,
  ): Promise<void> {
    const [decision] = await this.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(message);
    }
  }
}
