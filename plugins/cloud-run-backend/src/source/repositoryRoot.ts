import { ScmIntegrations } from '@backstage/integration';
import { plainUrl } from './plainUrl';

/** Where GitLab separates the project, which may lie in groups, from what is asked of it. */
const GITLAB_SEPARATOR = '/-/';

/** The part of a path that names the repository, where the source host's addresses tell. */
function repositoryPath(type: string, path: string): string | undefined {
  switch (type) {
    case 'github':
      return /^\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0];
    case 'gitlab': {
      const at = path.indexOf(GITLAB_SEPARATOR);
      return at > 0 ? path.slice(0, at + GITLAB_SEPARATOR.length) : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The address that everything in a file's repository begins with; where the source host's addresses do not tell, that of
 * the same branch, and without a source host the file's folder.
 */
export function repositoryRoot(
  file: URL,
  integrations: ScmIntegrations,
): URL | undefined {
  const integration = integrations.byUrl(file.href);
  if (!integration) {
    return new URL('./', file);
  }
  const root = plainUrl(integration.resolveUrl({ url: '/', base: file.href }));
  if (root) {
    root.pathname =
      repositoryPath(integration.type, root.pathname) ?? root.pathname;
  }
  return root;
}
