import {
  RepositoryFailure,
  RepositoryLimit,
} from 'backstage-plugin-cloud-run-common';
import { ReadServices } from 'backstage-plugin-cloud-run-node';

/** The services of a repository as they were read. */
export interface ReadRepository extends Omit<ReadServices, 'limitsReached'> {
  limitsReached: RepositoryLimit[];
  /** The address that paths in it begin from. */
  root: string;
  /** What the source host calls this state of the tree, such as a commit. */
  etag: string;
  /** When it was read, in ISO 8601. */
  readAt: string;
}

/**
 * What came of reading a repository.
 *
 * - `read`: it is as the source host has it now
 * - `stale`: it could not be read again, and this is how it was
 * - `reading`: it is being read, and this is how it was, where that is known
 * - `unreadable`: it could not be read, and it never was
 */
export type RepositoryReading =
  | { state: 'read'; repository: ReadRepository }
  | { state: 'stale'; repository: ReadRepository; because: RepositoryFailure }
  | { state: 'reading'; since: string; repository?: ReadRepository }
  | { state: 'unreadable'; because: RepositoryFailure };
