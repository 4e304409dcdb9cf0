import { Readable } from 'node:stream';
import { NotFoundError } from '@backstage/errors';
import { Git } from '../git/Git';
import { isRefName, repositoryPath } from './names';
import { Repository } from './RepositoryStore';

/** A branch, tag or commit, and the commit that it means now. */
export type Ref = {
  kind: 'branch' | 'tag' | 'commit';
  name: string;
  sha: string;
};

/** A file, a folder or what else a tree can hold. */
export type TreeEntry = {
  kind: 'file' | 'directory' | 'symlink' | 'submodule';
  path: string;
  sha: string;
  /** In bytes; 0 for what is not a file. */
  size: number;
};

/** Who wrote or committed something, and when (ISO 8601). */
export type Signature = { name: string; email: string; date: string };

/** A commit as `git log` tells it. */
export type Commit = {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
};

const KIND_OF_MODE: Record<string, TreeEntry['kind']> = {
  '040000': 'directory',
  '120000': 'symlink',
  '160000': 'submodule',
};

const COMMIT_FORMAT = [
  ...['%H', '%T', '%P'],
  ...['%an', '%ae', '%aI'],
  ...['%cn', '%ce', '%cI'],
  '%B',
].join('%x00');

/** What one repository holds, read with Git's plumbing commands. */
export class RepositoryContents {
  constructor(
    private readonly git: Git,
    private readonly repository: Repository,
  ) {}

  /** The branch that `HEAD` names, whether or not it has a commit yet. */
  async defaultBranch(): Promise<string> {
    const name = await this.text(['symbolic-ref', '--short', 'HEAD']);
    return (name ?? '').trim();
  }

  /** Every branch with the commit at its tip. */
  async branches(): Promise<Ref[]> {
    const lines = await this.text([
      'for-each-ref',
      '--format=%(objectname) %(refname:lstrip=2)',
      'refs/heads/',
    ]);
    return (lines ?? '')
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const space = line.indexOf(' ');
        return {
          kind: 'branch',
          name: line.slice(space + 1),
          sha: line.slice(0, space),
        };
      });
  }

  /**
   * After the first push to an empty repository: the default branch is the one
   * that was pushed, if the one set at its creation was not.
   */
  async settleDefaultBranch(): Promise<void> {
    const current = await this.defaultBranch();
    const branches = await this.branches();
    const [first] = branches;
    if (first && !branches.some(branch => branch.name === current)) {
      await this.text(['symbolic-ref', 'HEAD', `refs/heads/${first.name}`]);
    }
  }

  /** What `name` means: a branch, else a tag, else a commit. */
  async ref(name: string): Promise<Ref> {
    const found =
      (await this.refOfKind('branch', name)) ??
      (await this.refOfKind('tag', name)) ??
      (await this.refOfKind('commit', name));
    if (!found) {
      throw new NotFoundError(
        `There is no branch, tag or commit '${name}' in this repository`,
      );
    }
    return found;
  }

  /**
   * Splits `main/src/app.ts` or `feature/a/src/app.ts` into the ref, which may
   * have slashes itself, and the path behind it.
   */
  async refAndPath(
    kind: Ref['kind'],
    joined: string,
  ): Promise<{ ref: Ref; path: string }> {
    const parts = joined.split('/');
    const longest = kind === 'commit' ? 1 : Math.min(parts.length, 10);
    for (let length = 1; length <= longest; length++) {
      const ref = await this.refOfKind(kind, parts.slice(0, length).join('/'));
      if (ref) {
        return { ref, path: parts.slice(length).join('/') };
      }
    }
    throw new NotFoundError(
      `There is no ${kind} '${parts[0]}' in this repository`,
    );
  }

  /** The newest commit of `sha`'s history that touched `path`. */
  async commit(sha: string, path = ''): Promise<Commit | undefined> {
    const text = await this.text([
      'log',
      '-1',
      '--no-show-signature',
      `--format=${COMMIT_FORMAT}`,
      sha,
      '--',
      ...(path ? [path] : []),
    ]);
    if (!text) {
      return undefined;
    }
    const [id, tree, parents, an, ae, ad, cn, ce, cd, ...message] =
      text.split('\0');
    return {
      sha: id,
      tree,
      parents: parents.split(' ').filter(Boolean),
      author: { name: an, email: ae, date: ad },
      committer: { name: cn, email: ce, date: cd },
      message: message.join('').trimEnd(),
    };
  }

  /** What stands at `path`; the root is a directory. */
  async entry(sha: string, path: string): Promise<TreeEntry> {
    const legal = repositoryPath(path);
    if (legal === '') {
      return { kind: 'directory', path: '', sha, size: 0 };
    }
    const [found] = legal ? await this.tree(sha, ['--', legal]) : [];
    if (!found) {
      throw new NotFoundError(`There is no '${path}' in this repository`);
    }
    return found;
  }

  /** What a directory holds: folders first, then by name. */
  async children(directory: TreeEntry): Promise<TreeEntry[]> {
    const entries = await this.tree(directory.sha, []);
    const prefix = directory.path ? `${directory.path}/` : '';
    const rank = (entry: TreeEntry) => (entry.kind === 'directory' ? 0 : 1);
    return entries
      .map(entry => ({ ...entry, path: `${prefix}${entry.path}` }))
      .sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path, 'en'));
  }

  /** The bytes of a file, or the target of a symlink, in memory. */
  async blob(sha: string): Promise<Buffer> {
    const content = await this.git.read(this.at(['cat-file', 'blob', sha]));
    return content ?? Buffer.alloc(0);
  }

  /** The bytes of a file of any size. */
  blobStream(sha: string): Readable {
    return Readable.from(this.git.stream(this.at(['cat-file', 'blob', sha])));
  }

  /** The files of a commit as a tar stream below the folder `prefix`. */
  archive(sha: string, prefix: string): Readable {
    return Readable.from(
      this.git.stream(
        this.at(['archive', '--format=tar', `--prefix=${prefix}/`, sha]),
      ),
    );
  }

  private async refOfKind(
    kind: Ref['kind'],
    name: string,
  ): Promise<Ref | undefined> {
    const legal =
      kind === 'commit' ? /^[0-9a-f]{4,64}$/i.test(name) : isRefName(name);
    if (!legal || name === '') {
      return undefined;
    }
    const namespace = { branch: 'refs/heads/', tag: 'refs/tags/', commit: '' };
    const sha = await this.text(
      [
        'rev-parse',
        '--verify',
        '--quiet',
        `${namespace[kind]}${name}^{commit}`,
      ],
      [1, 128],
    );
    return sha === undefined ? undefined : { kind, name, sha: sha.trim() };
  }

  private async tree(
    treeish: string,
    path: readonly string[],
  ): Promise<TreeEntry[]> {
    const output = await this.text([
      'ls-tree',
      '-z',
      '--long',
      '--full-tree',
      treeish,
      ...path,
    ]);
    return (output ?? '').split('\0').filter(Boolean).map(toTreeEntry);
  }

  private async text(
    args: readonly string[],
    absent: readonly number[] = [],
  ): Promise<string | undefined> {
    const output = await this.git.read(this.at(args), { absent });
    return output?.toString('utf8');
  }

  private at(args: readonly string[]): string[] {
    return [`--git-dir=${this.repository.directory}`, ...args];
  }
}

/** Reads `<mode> <type> <sha> <size>\t<path>`. */
function toTreeEntry(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode, , sha, size] = line.slice(0, tab).split(/ +/);
  return {
    kind: KIND_OF_MODE[mode] ?? 'file',
    path: line.slice(tab + 1),
    sha,
    size: Number(size) || 0,
  };
}
