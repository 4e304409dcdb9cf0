export { lineLinks, withLineLinks } from './evidenceLinks';
export type { LineLinks } from './evidenceLinks';
export { RepositoryReader } from './RepositoryReader';
export type { ReadRepository, RepositoryReading } from './RepositoryReading';
export { sourceOf } from './sourceOf';
