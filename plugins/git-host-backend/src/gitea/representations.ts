import { type Addresses, encodePath } from '../http/Addresses';
import {
  Commit,
  Ref,
  RepositoryContents,
  TreeEntry,
} from '../repositories/RepositoryContents';
import { Repository } from '../repositories/RepositoryStore';

/** Gitea leaves the content out of its answer above this size. */
export const MAX_CONTENT_BYTES = 10 * 1024 * 1024;

const GITEA_TYPE: Record<TreeEntry['kind'], string> = {
  file: 'file',
  directory: 'dir',
  symlink: 'symlink',
  submodule: 'submodule',
};

/** Gitea's `Organization`. */
export function organizationJson(name: string) {
  return {
    name,
    username: name,
    full_name: name,
    description: '',
    website: '',
    location: '',
    visibility: 'public',
  };
}

/** Gitea's `Repository`. */
export async function repositoryJson(
  addresses: Addresses,
  repository: Repository,
  contents: RepositoryContents,
) {
  const [defaultBranch, branches] = await Promise.all([
    contents.defaultBranch(),
    contents.branches(),
  ]);
  return {
    owner: {
      login: repository.owner,
      username: repository.owner,
      full_name: repository.owner,
    },
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    description: repository.description,
    private: repository.private,
    empty: branches.length === 0,
    fork: false,
    mirror: false,
    archived: false,
    template: false,
    url: addresses.api(repository),
    html_url: addresses.repository(repository),
    clone_url: addresses.clone(repository),
    default_branch: defaultBranch,
    created_at: repository.createdAt,
  };
}

/** Gitea's `Branch`. */
export function branchJson(
  addresses: Addresses,
  repository: Repository,
  ref: Ref,
) {
  return {
    name: ref.name,
    commit: {
      id: ref.sha,
      url: addresses.source(repository, {
        kind: 'commit',
        name: ref.sha,
        sha: ref.sha,
      }),
    },
    protected: false,
  };
}

/** Gitea's `Commit`. */
export function commitJson(
  addresses: Addresses,
  repository: Repository,
  commit: Commit,
) {
  const url = (sha: string) => addresses.api(repository, `/git/commits/${sha}`);
  return {
    sha: commit.sha,
    url: url(commit.sha),
    html_url: addresses.source(repository, {
      kind: 'commit',
      name: commit.sha,
      sha: commit.sha,
    }),
    created: commit.committer.date,
    commit: {
      url: url(commit.sha),
      author: commit.author,
      committer: commit.committer,
      message: `${commit.message}\n`,
      tree: {
        sha: commit.tree,
        url: addresses.api(repository, `/git/trees/${commit.tree}`),
      },
    },
    parents: commit.parents.map(sha => ({ sha, url: url(sha) })),
  };
}

/** Gitea's `ContentsResponse`; `content` is there for a file that is asked for by its path. */
export function contentsJson(
  addresses: Addresses,
  repository: Repository,
  at: { ref: Ref; entry: TreeEntry; content?: Buffer },
) {
  const { ref, entry, content } = at;
  const query = `?ref=${encodeURIComponent(ref.name)}`;
  const url = addresses.api(
    repository,
    `/contents/${encodePath(entry.path)}${query}`,
  );
  const htmlUrl = addresses.source(repository, ref, entry.path);
  const hasBytes = content !== undefined && entry.kind === 'file';
  return {
    name: entry.path.slice(entry.path.lastIndexOf('/') + 1),
    path: entry.path,
    sha: entry.sha,
    type: GITEA_TYPE[entry.kind],
    size: entry.size,
    encoding: hasBytes ? 'base64' : null,
    content: hasBytes ? content.toString('base64') : null,
    target:
      content !== undefined && entry.kind === 'symlink'
        ? content.toString('utf8')
        : null,
    url,
    html_url: htmlUrl,
    download_url:
      entry.kind === 'file' ? addresses.raw(repository, ref, entry.path) : null,
    _links: { self: url, html: htmlUrl },
  };
}
