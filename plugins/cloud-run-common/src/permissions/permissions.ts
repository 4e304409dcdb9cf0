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

/**
 * Whether somebody may see the organisation's policy: its bounds, and what it accepts and why.
 *
 * @public
 */
export const cloudRunPolicyReadPermission = createPermission({
  name: 'cloud-run.policy.read',
  attributes: { action: 'read' },
});

/**
 * Whether somebody may see what a template would make of their answers. Besides, they have to see the template, and to
 * hold the scaffolder's permissions for its parameters and steps.
 *
 * @public
 */
export const cloudRunPreviewPermission = createPermission({
  name: 'cloud-run.preview',
  attributes: {},
});

/** Every permission of the plugin. @public */
export const cloudRunPermissions = [
  cloudRunPostureReadPermission,
  cloudRunPolicyReadPermission,
  cloudRunPreviewPermission,
];
