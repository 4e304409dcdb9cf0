/**
 * The card, the tab and the form fields for apps on `@backstage/core-plugin-api`.
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
export {
  CloudRunEnvironmentsFieldExtension,
  CloudRunNetworkFieldExtension,
  CloudRunNetworkSummaryFieldExtension,
  CloudRunRepositoryFieldExtension,
} from './legacy/formFields';
export { cloudRunTranslationRef } from './translation';
