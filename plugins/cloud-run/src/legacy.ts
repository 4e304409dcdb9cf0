/**
 * The card and the tab for apps on `@backstage/core-plugin-api`.
 *
 * @packageDocumentation
 */
export * from './api';
export { isCloudRunEntity as isCloudRunAvailable } from 'backstage-plugin-cloud-run-common';
export {
  EntityCloudRunCard,
  EntityCloudRunContent,
  cloudRunPlugin,
} from './legacy/plugin';
export { cloudRunTranslationRef } from './translation';
