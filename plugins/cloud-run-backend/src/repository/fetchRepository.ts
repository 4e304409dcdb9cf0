import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { RepositoryLimit } from 'backstage-plugin-cloud-run-common';
import { GivenFile, IsolatedReading } from 'backstage-plugin-cloud-run-node';
import { posix } from 'node:path';
import { isFileUrl } from '../source';
import { BoundedTree } from './BoundedTree';
import { bytesOf, contentsOf } from './contentsOf';
import { withoutLinks } from './emptyFiles';
import { lineLinks } from './evidenceLinks';

/** What one file may hold, such as a plan in JSON. */
const FILE_LIMITS = { bytes: 4_000_000, instances: 5_000 };

/** How repositories are fetched. */
export interface FetchOptions {
  reader: UrlReaderService;
  integrations: ScmIntegrations;
}

/** What was fetched of a repository; nothing where that would be too much. */
export interface FetchedRepository {
  reading: IsolatedReading | undefined;
  etag: string;
  limitsReached: readonly RepositoryLimit[];
}

async function fetchFile(
  { reader }: FetchOptions,
  url: string,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<FetchedRepository> {
  const file = await reader.readUrl(url, { etag, signal });
  const path = posix.basename(new URL(url).pathname);
  const contents = await contentsOf(file, FILE_LIMITS.bytes);
  return {
    reading: contents && {
      files: [{ path, contents }],
      file: { path, ...FILE_LIMITS },
    },
    etag: file.etag ?? '',
    limitsReached: [],
  };
}

async function fetchTree(
  { reader, integrations }: FetchOptions,
  url: string,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<FetchedRepository> {
  const tree = new BoundedTree();
  const fetched = await reader.readTree(url, {
    etag,
    signal,
    filter: (path, info) => tree.takes(path, info?.size ?? 0),
  });
  const files: GivenFile[] = [];
  for (const file of await fetched.files()) {
    files.push({ path: file.path, contents: bytesOf(await file.content()) });
  }
  const { etag: state } = fetched;
  if (tree.isTooLarge) {
    return { reading: undefined, etag: state, limitsReached: [] };
  }
  const link = lineLinks(integrations, url);
  return {
    reading: {
      files: [
        ...(await withoutLinks(files, link, reader, signal)),
        ...Array.from(tree.left, ([path, leftBecause]) => ({
          path,
          contents: { leftBecause },
        })),
      ],
    },
    etag: state,
    limitsReached: tree.limitsReached,
  };
}

/**
 * Fetches what is worth reading at a URL, within bounds: a folder with all inside it, or one file.
 *
 * @throws NotModifiedError where the source host still calls it by the given name
 */
export function fetchRepository(
  options: FetchOptions,
  url: string,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<FetchedRepository> {
  return isFileUrl(url)
    ? fetchFile(options, url, etag, signal)
    : fetchTree(options, url, etag, signal);
}
