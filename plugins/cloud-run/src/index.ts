/**
 * Shows how a Cloud Run service is reached, who may call it and where its traffic leaves.
 *
 * @packageDocumentation
 */
export { cloudRunPlugin as default } from './plugin';
export * from './api';
export * from './diagram';
export { FindingList } from './components/FindingList';
export type { FindingListProps } from './components/FindingList';
export { cloudRunEntityFilter } from './entityFilter';
export { entityContentRouteRef, rulesRouteRef } from './routes';
export { cloudRunFormTranslationRef } from './form/translation';
export { cloudRunTranslationRef } from './translation';
