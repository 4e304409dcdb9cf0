import { ScmIntegrations } from '@backstage/integration';
import { plainUrl } from './plainUrl';

/** Where something is in a repository whose source host sends the whole of it as one packed archive. */
export interface RepositoryPlace {
  /** The address of the whole repository, at the same branch. */
  root: string;
  /** The folder in it; empty for the whole. */
  directory: string;
}

/** The source hosts whose archives are packed tar files, with everything in one folder. */
const PACKED = [
  'github',
  'gitlab',
  'gitea',
  'bitbucketCloud',
  'bitbucketServer',
];

/** Gitea's own resolver knows no address of a whole branch. */
const GITEA_ROOT = /^\/[^/]+\/[^/]+\/src\/(?:branch|tag|commit)\/[^/]+\//;

function rootOf(url: URL, integrations: ScmIntegrations): URL | undefined {
  const integration = integrations.byUrl(url.href);
  if (!integration || !PACKED.includes(integration.type)) {
    return undefined;
  }
  if (integration.type !== 'gitea') {
    return plainUrl(integration.resolveUrl({ url: '/', base: url.href }));
  }
  const path = GITEA_ROOT.exec(url.pathname)?.[0];
  return path === undefined ? undefined : new URL(path, url);
}

/** The words by which a source host's addresses tell a folder from a file. */
function withoutView(path: string): string {
  return path.replace(/\/(?:blob|tree|raw|edit)\//, '/');
}

/**
 * Where a folder is in its repository; undefined where the source host sends no packed archive of the whole.
 */
export function repositoryPlace(
  address: string,
  integrations: ScmIntegrations,
): RepositoryPlace | undefined {
  const url = plainUrl(address.endsWith('/') ? address : `${address}/`);
  const root = url && rootOf(url, integrations);
  if (!root) {
    return undefined;
  }
  const path = withoutView(url.pathname);
  const start = withoutView(root.pathname);
  return path.startsWith(start)
    ? {
        root: root.href,
        directory: decodeURIComponent(path.slice(start.length)).replace(
          /\/$/,
          '',
        ),
      }
    : undefined;
}
