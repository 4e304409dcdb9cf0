import { ReadServices } from 'backstage-plugin-cloud-run-node';

/** The services of a repository as they were read. */
export interface ReadRepository extends ReadServices {
  /** What the source host calls this state of the tree, such as a commit. */
  etag: string;
  /** When it was read, in ISO 8601. */
  readAt: string;
}

/**
 * What came of reading a repository.
 *
 * - `read`: it is as the source host has it now
 * - `stale`: the source host could not be asked, and this is how it was
 * - `unreadable`: the source host could not be asked, and it was never read
 */
export type RepositoryReading =
  | { state: 'read'; repository: ReadRepository }
  | { state: 'stale'; repository: ReadRepository; because: string }
  | { state: 'unreadable'; because: string };
