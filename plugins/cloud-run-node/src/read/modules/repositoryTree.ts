import {
  Dialect,
  holdsConfiguration,
  holdsOpenTofuFiles,
} from 'backstage-cloud-run-terraform';
import { Folder, pathInside } from '../foldersInside';

/** What a repository holds, by path. */
export class RepositoryTree {
  private readonly paths = new Set<string>();
  private readonly modules: Record<Dialect, Set<string>> = {
    terraform: new Set(),
    opentofu: new Set(),
  };
  private readonly openTofu = new Set<string>();

  constructor(folders: readonly Folder[]) {
    for (const { path, entries } of folders) {
      this.paths.add(path);
      entries.forEach(({ name }) => this.paths.add(pathInside(path, name)));
      for (const dialect of ['terraform', 'opentofu'] as const) {
        if (holdsConfiguration(entries, dialect)) {
          this.modules[dialect].add(path);
        }
      }
      if (holdsOpenTofuFiles(entries)) {
        this.openTofu.add(path);
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

  /** Whether a folder holds configuration that OpenTofu reads, or Terraform. */
  isModule(directory: string, dialect: Dialect = 'opentofu'): boolean {
    return this.modules[dialect].has(directory);
  }

  /** Whether a folder holds files that OpenTofu alone reads; without one, whether any does. */
  holdsOpenTofu(directory?: string): boolean {
    return directory === undefined
      ? this.openTofu.size > 0
      : this.openTofu.has(directory);
  }
}
