import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { SkeletonFile, readSkeleton } from 'backstage-plugin-cloud-run-node';
import { bytesOf } from '../repository';
import { SkeletonPlace } from './skeletonPlace';

const MOST_FILES = 1_000;
const MOST_BYTES = 8_000_000;

/** How a file's permissions are shown; an archive's are not told. */
const PLAIN_FILE = 0o644;

const TOO_LARGE = `A skeleton of more than ${MOST_FILES} files or ${MOST_BYTES} bytes cannot be shown beforehand`;

async function filesAt(
  url: string,
  reader: UrlReaderService,
  signal: AbortSignal,
): Promise<SkeletonFile[]> {
  let files = 0;
  let bytes = 0;
  const isWithin = () => files <= MOST_FILES && bytes <= MOST_BYTES;
  const tree = await reader.readTree(url, {
    signal,
    filter: (_, info) => {
      files += 1;
      bytes += info?.size ?? 0;
      return isWithin();
    },
  });
  const entries = await tree.files();
  if (!isWithin()) {
    throw new InputError(TOO_LARGE);
  }
  return Promise.all(
    entries.map(async entry => ({
      path: entry.path,
      contents: Buffer.from(bytesOf(await entry.content())),
      mode: PLAIN_FILE,
    })),
  );
}

/**
 * The files of a skeleton, within bounds.
 *
 * @throws InputError when there are too many of them
 */
export async function fetchSkeleton(
  place: SkeletonPlace,
  reader: UrlReaderService,
  signal: AbortSignal,
): Promise<SkeletonFile[]> {
  return place.kind === 'url'
    ? filesAt(place.url, reader, signal)
    : readSkeleton(place.directory, { files: MOST_FILES, bytes: MOST_BYTES });
}
