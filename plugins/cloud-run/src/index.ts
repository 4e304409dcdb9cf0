/**
 * Shows how a Cloud Run service is reached, who may call it and where its traffic leaves.
 *
 * @packageDocumentation
 */
export * from './diagram';
export { FindingList } from './components/FindingList';
export type { FindingListProps } from './components/FindingList';
export { cloudRunTranslationRef } from './translation';
