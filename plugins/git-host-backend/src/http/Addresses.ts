import { Ref } from '../repositories/RepositoryContents';
import { Repository } from '../repositories/RepositoryStore';

type Name = Pick<Repository, 'owner' | 'name'>;

/** The addresses of what the host serves, as Gitea writes them. */
export class Addresses {
  constructor(readonly baseUrl: string) {}

  /** The page of a repository. */
  repository({ owner, name }: Name): string {
    return `${this.baseUrl}/${encodePath(owner)}/${encodePath(name)}`;
  }

  /** The address for `git clone`. */
  clone(repository: Name): string {
    return `${this.repository(repository)}.git`;
  }

  /** The page of a file or folder. */
  source(repository: Name, ref: Ref, path = ''): string {
    return this.inRef('src', repository, ref, path);
  }

  /** The bytes of a file. */
  raw(repository: Name, ref: Ref, path: string): string {
    return this.inRef('raw', repository, ref, path);
  }

  /** A resource of the API below the repository. */
  api({ owner, name }: Name, path = ''): string {
    const root = `${this.baseUrl}/api/v1/repos`;
    return `${root}/${encodePath(owner)}/${encodePath(name)}${path}`;
  }

  private inRef(view: string, repository: Name, ref: Ref, path: string) {
    const root = `${this.repository(repository)}/${view}/${ref.kind}`;
    return [
      root,
      encodePath(ref.name),
      ...(path ? [encodePath(path)] : []),
    ].join('/');
  }
}

/** Encodes each part of a path and keeps the slashes between them. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
