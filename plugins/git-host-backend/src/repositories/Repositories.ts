import { AuthenticationError } from '@backstage/errors';
import { Git } from '../git/Git';
import { Caller } from '../http/Access';
import { RepositoryContents } from './RepositoryContents';
import { Repository, RepositoryStore } from './RepositoryStore';

/** The repositories as one caller sees them: private ones are the writer's alone. */
export class Repositories {
  constructor(readonly store: RepositoryStore, private readonly git: Git) {}

  /** A repository that the caller may read. */
  async get(caller: Caller, owner: string, name: string): Promise<Repository> {
    const repository = await this.store.get(owner, name);
    if (!isReadable(caller, repository)) {
      throw new AuthenticationError(
        'This repository is private; it needs the user name and password of the Git host',
      );
    }
    return repository;
  }

  /** The repositories that the caller may read. */
  async list(caller: Caller, owner?: string): Promise<Repository[]> {
    const all = await this.store.list(owner);
    return all.filter(repository => isReadable(caller, repository));
  }

  /** What a repository holds. */
  contents(repository: Repository): RepositoryContents {
    return new RepositoryContents(this.git, repository);
  }
}

function isReadable(caller: Caller, repository: Repository): boolean {
  return caller === 'writer' || !repository.private;
}
