import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CATALOG_ENTITY } from './resourceType';

/**
 * Whether somebody may see how an entity's Cloud Run services are reached.
 * It is a permission about the catalog entity, so that policies can use the catalog's own rules, such as ownership.
 *
 * @public
 */
export const cloudRunPostureReadPermission = createPermission({
  name: 'cloud-run.posture.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Every permission of the plugin. @public */
export const cloudRunPermissions = [cloudRunPostureReadPermission];
