import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { RepositoryLimit } from 'backstage-plugin-cloud-run-common';
import {
  BoundedTree,
  GivenFile,
  IsolatedReading,
} from 'backstage-plugin-cloud-run-node';
import { posix } from 'node:path';
import { RepositoryPlace, isFileUrl, repositoryPlace } from '../source';
import { bytesOf, contentsOf } from './contentsOf';
import { withoutLinks } from './emptyFiles';
import { lineLinks } from './evidenceLinks';
import { fetchArchive } from './packedArchive';

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
  /** The address that paths in it begin from. */
  root: string;
  limitsReached: readonly RepositoryLimit[];
  /** To be called when it is no longer wanted. */
  remove?(): Promise<void>;
}

/** What of a URL is fetched, unless it is as the source host still calls it. */
interface FetchRequest {
  url: string;
  etag: string | undefined;
  signal: AbortSignal;
}

async function fetchFile(
  { reader }: FetchOptions,
  { url, etag, signal }: FetchRequest,
): Promise<FetchedRepository> {
  const file = await reader.readUrl(url, { etag, signal });
  const path = posix.basename(new URL(url).pathname);
  const contents = await contentsOf(file, FILE_LIMITS.bytes);
  const { instances } = FILE_LIMITS;
  return {
    reading: contents && { kind: 'file', path, contents, instances },
    etag: file.etag ?? '',
    root: url,
    limitsReached: [],
  };
}

async function fetchWhole(
  { reader }: FetchOptions,
  { root, directory }: RepositoryPlace,
  { etag, signal }: FetchRequest,
): Promise<FetchedRepository> {
  const archive = await fetchArchive(reader, root, { etag, signal });
  return {
    reading: { kind: 'archive', archive: archive.path, directory },
    etag: archive.etag,
    root,
    limitsReached: [],
    remove: archive.remove,
  };
}

/** Where the source host sends no packed archive, Backstage unpacks what it sends. */
async function fetchTree(
  { reader, integrations }: FetchOptions,
  { url, etag, signal }: FetchRequest,
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
  const link = lineLinks(integrations, url);
  return {
    reading: {
      kind: 'files',
      files: [
        ...(await withoutLinks(files, link, reader, signal)),
        ...Array.from(tree.left, ([path, leftBecause]) => ({
          path,
          contents: { leftBecause },
        })),
      ],
    },
    etag: fetched.etag,
    root: url,
    limitsReached: tree.limitsReached,
  };
}

/**
 * Fetches what is read for a URL, within bounds: the repository that a folder is in, or one file.
 *
 * @throws NotModifiedError where the source host still calls it by the given name
 */
export function fetchRepository(
  options: FetchOptions,
  url: string,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<FetchedRepository> {
  const request = { url, etag, signal };
  if (isFileUrl(url)) {
    return fetchFile(options, request);
  }
  const place = repositoryPlace(url, options.integrations);
  return place
    ? fetchWhole(options, place, request)
    : fetchTree(options, request);
}
