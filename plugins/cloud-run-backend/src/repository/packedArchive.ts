import { UrlReaderService } from '@backstage/backend-plugin-api';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RepositoryError } from './RepositoryError';

/** A packed archive is no longer than this. */
const MOST_BYTES = 200_000_000;

/** Passes so many bytes on, and fails after that. */
function atMost(bytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      passed += piece.length;
      done(
        passed > bytes
          ? new RepositoryError(
              'too-large',
              `The archive is longer than ${bytes} bytes`,
            )
          : null,
        piece,
      );
    },
  });
}

/** A packed archive on disk. */
export interface PackedArchive {
  path: string;
  /** What the source host calls this state of the repository. */
  etag: string;
  /** To be called when it is no longer wanted. */
  remove(): Promise<void>;
}

/**
 * Fetches the packed archive of a repository to the disk. It is unpacked elsewhere: that takes as long as whoever filled it
 * likes.
 *
 * @param url - of the whole repository
 * @throws NotModifiedError where the source host still calls it by the given name
 * @throws RepositoryError where it is too long
 */
export async function fetchArchive(
  reader: UrlReaderService,
  url: string,
  options: { etag?: string; signal: AbortSignal },
): Promise<PackedArchive> {
  const tree = await reader.readTree(url, options);
  const folder = await mkdtemp(join(tmpdir(), 'cloud-run-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'archive');
  try {
    await pipeline(
      await tree.archive(),
      atMost(MOST_BYTES),
      createWriteStream(path),
      { signal: options.signal },
    );
    return { path, etag: tree.etag, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
