import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  IsolatedProcesses,
  SkeletonFile,
  readSkeleton,
} from 'backstage-plugin-cloud-run-node';
import { bytesOf, fetchArchive } from '../repository';
import { repositoryPlace } from '../source';
import { SkeletonPlace } from './skeletonPlace';

const BOUNDS = { files: 1_000, bytes: 8_000_000 };

/** How a file's permissions are shown; an archive's are not told. */
const PLAIN_FILE = 0o644;

const TOO_LARGE = `A skeleton of more than ${BOUNDS.files} files or ${BOUNDS.bytes} bytes cannot be shown beforehand`;

async function filesAt(
  url: string,
  reader: UrlReaderService,
  signal: AbortSignal,
): Promise<SkeletonFile[]> {
  let files = 0;
  let bytes = 0;
  const isWithin = () => files <= BOUNDS.files && bytes <= BOUNDS.bytes;
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

/** How skeletons are fetched. */
export interface SkeletonOptions {
  reader: UrlReaderService;
  integrations: ScmIntegrations;
  processes: Pick<IsolatedProcesses, 'unpack'>;
}

/**
 * The files of a skeleton, within bounds. What a source host packs is unpacked outside of this process.
 *
 * @throws InputError when there are too many of them
 */
export async function fetchSkeleton(
  place: SkeletonPlace,
  { reader, integrations, processes }: SkeletonOptions,
  signal: AbortSignal,
): Promise<SkeletonFile[]> {
  if (place.kind === 'file') {
    return readSkeleton(place.directory, BOUNDS);
  }
  const packed = repositoryPlace(place.url, integrations);
  if (!packed) {
    return filesAt(place.url, reader, signal);
  }
  const archive = await fetchArchive(reader, packed.root, { signal });
  return processes
    .unpack(archive.path, packed.directory, BOUNDS)
    .finally(archive.remove);
}
