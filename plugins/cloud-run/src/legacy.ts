/**
 * The card, the tab, the page of rules and the form fields for apps on `@backstage/core-plugin-api`.
 *
 * @packageDocumentation
 */
export * from './api';
export { isCloudRunEntity as isCloudRunAvailable } from 'backstage-plugin-cloud-run-common';
export {
  CloudRunRulesPage,
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
export { cloudRunFormTranslationRef } from './form/translation';
export { cloudRunTranslationRef } from './translation';
