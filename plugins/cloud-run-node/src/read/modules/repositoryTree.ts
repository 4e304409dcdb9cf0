import { Folder, pathInside } from '../foldersInside';

/** What a repository holds, by path. */
export class RepositoryTree {
  private readonly paths = new Set<string>();
  private readonly modules = new Set<string>();

  constructor(folders: readonly Folder[]) {
    for (const { path, entries } of folders) {
      this.paths.add(path);
      for (const { kind, name } of entries) {
        this.paths.add(pathInside(path, name));
        if (kind === 'file' && /\.(tf|tofu)(\.json)?$/.test(name)) {
          this.modules.add(path);
        }
      }
    }
  }

  /** Whether there is a file or folder. */
  has(path: string): boolean {
    return this.paths.has(path);
  }

  /** Whether there is a file that a path may mean, from whatever folder. */
  hasNamed(path: string): boolean {
    const end = path.replace(/^(\.{0,2}\/)+/, '');
    return (
      this.paths.has(end) ||
      [...this.paths].some(candidate => candidate.endsWith(`/${end}`))
    );
  }

  /** Whether a folder holds configuration. */
  isModule(directory: string): boolean {
    return this.modules.has(directory);
  }
}
