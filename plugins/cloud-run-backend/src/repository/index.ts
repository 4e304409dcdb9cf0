export { lineLinks, withLineLinks } from './evidenceLinks';
export type { LineLinks } from './evidenceLinks';
export { RepositoryReader } from './RepositoryReader';
export type { ReadRepository, RepositoryReading } from './RepositoryReading';
export { bytesOf } from './contentsOf';
export { Recently } from './Recently';
export { within } from './within';
export { fetchArchive } from './packedArchive';
