import { randomUUID } from 'node:crypto';
import {
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import {
  ConflictError,
  InputError,
  isError,
  NotFoundError,
} from '@backstage/errors';
import { z } from 'zod/v3';
import { Git } from '../git/Git';
import { isRefName, repositoryNameProblem } from './names';

const RECORD_FILE = 'repository.json';

const recordSchema = z.object({
  owner: z.string(),
  name: z.string(),
  description: z.string(),
  private: z.boolean(),
  createdAt: z.string().datetime(),
});

/** A repository that exists. */
export type Repository = z.infer<typeof recordSchema> & {
  /** The absolute path of the bare Git repository. */
  directory: string;
};

/** What a new repository starts with. */
export type NewRepository = {
  owner: string;
  name: string;
  description: string;
  private: boolean;
  defaultBranch: string;
};

/**
 * Bare repositories in a folder, at `<owner>/<name>.git` in lower case: names
 * differ by more than case, as in Gitea.
 */
export class RepositoryStore {
  constructor(
    private readonly options: {
      git: Git;
      dataDirectory: string;
      organizations: readonly string[];
    },
  ) {}

  /** The organizations, as the configuration writes them. */
  get organizations(): readonly string[] {
    return this.options.organizations;
  }

  /** The organization of that name in any case, or a NotFoundError. */
  organization(name: string): string {
    const found = this.organizations.find(
      known => known.toLowerCase() === name.toLowerCase(),
    );
    if (!found) {
      throw new NotFoundError(`There is no organization '${name}'`);
    }
    return found;
  }

  /** The repository of that name in any case, with or without `.git`, or a NotFoundError. */
  async get(owner: string, name: string): Promise<Repository> {
    const bare = name.replace(/\.git$/i, '');
    const known = this.organization(owner);
    const found = repositoryNameProblem(bare)
      ? undefined
      : await readRecord(this.directory(known, bare));
    if (!found) {
      throw new NotFoundError(`There is no repository '${owner}/${bare}'`);
    }
    return found;
  }

  /** Every repository, or those of one organization, in the order of their names. */
  async list(owner?: string): Promise<Repository[]> {
    const owners = owner ? [this.organization(owner)] : this.organizations;
    const found = await Promise.all(owners.map(name => this.listOwned(name)));
    return found
      .flat()
      .sort((a, b) =>
        `${a.owner}/${a.name}`.localeCompare(`${b.owner}/${b.name}`, 'en'),
      );
  }

  /** Creates an empty repository; of two at once with the same name, one gets a ConflictError. */
  async create(repository: NewRepository): Promise<Repository> {
    const owner = this.organization(repository.owner);
    const problem = repositoryNameProblem(repository.name);
    if (problem) {
      throw new InputError(`The name '${repository.name}' ${problem}`);
    }
    if (!isRefName(repository.defaultBranch)) {
      throw new InputError(
        `The default branch '${repository.defaultBranch}' is not a valid branch name`,
      );
    }
    const record = {
      owner,
      name: repository.name,
      description: repository.description,
      private: repository.private,
      createdAt: new Date().toISOString(),
    };
    const directory = this.directory(owner, record.name);
    const unfinished = join(this.ownerDirectory(owner), `.new-${randomUUID()}`);
    try {
      await mkdir(unfinished, { recursive: true });
      await this.options.git.read([
        'init',
        '--quiet',
        '--bare',
        '--template=',
        `--initial-branch=${repository.defaultBranch}`,
        unfinished,
      ]);
      await writeFile(join(unfinished, RECORD_FILE), JSON.stringify(record));
      await rename(unfinished, directory);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      if (await readRecord(directory)) {
        throw new ConflictError(
          'The repository with the same name already exists.',
        );
      }
      throw error;
    }
    return { ...record, directory };
  }

  private async listOwned(owner: string): Promise<Repository[]> {
    const directory = this.ownerDirectory(owner);
    const names = await unlessMissing(readdir(directory));
    const found = await Promise.all(
      (names ?? [])
        .filter(name => name.endsWith('.git'))
        .map(name => readRecord(join(directory, name))),
    );
    return found.filter(repository => repository !== undefined);
  }

  private ownerDirectory(owner: string): string {
    return join(this.options.dataDirectory, owner.toLowerCase());
  }

  private directory(owner: string, name: string): string {
    return join(this.ownerDirectory(owner), `${name.toLowerCase()}.git`);
  }
}

async function readRecord(directory: string): Promise<Repository | undefined> {
  const text = await unlessMissing(
    readFile(join(directory, RECORD_FILE), 'utf8'),
  );
  return text === undefined
    ? undefined
    : { ...recordSchema.parse(JSON.parse(text)), directory };
}

async function unlessMissing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
