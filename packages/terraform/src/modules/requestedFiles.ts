import { FileContents } from '../evaluate';
import { BoundedFiles } from './boundedFiles';
import { pathUnder } from './paths';

const MAX_DIRECTORIES = 50;

/**
 * Gives the functions of expressions the files that were read before, and remembers which others they ask for,
 * so that these can be read before everything is evaluated again.
 */
export class RequestedFiles implements FileContents {
  private readonly wantedFiles = new Set<string>();
  private readonly wantedDirectories = new Set<string>();

  constructor(
    private readonly files: BoundedFiles,
    private readonly root: string,
  ) {}

  text(path: string): string | undefined {
    return this.read(path)?.text;
  }

  exists(path: string): boolean | undefined {
    const read = this.read(path);
    return read && read.text !== undefined;
  }

  private read(path: string) {
    const inside = pathUnder(this.root, path);
    if (inside === undefined) {
      return undefined;
    }
    const known = this.files.known(inside);
    if (!known) {
      this.wantedFiles.add(inside);
    }
    return known;
  }

  under(directory: string): readonly string[] | undefined {
    const start = pathUnder(this.root, directory);
    if (start === undefined) {
      return undefined;
    }
    const paths: string[] = [];
    const directories: string[] = [''];
    for (const inner of directories) {
      if (directories.length > MAX_DIRECTORIES) {
        return undefined;
      }
      const at = pathUnder(start, inner) ?? start;
      const known = this.files.knownEntries(at);
      if (!known) {
        this.wantedDirectories.add(at);
        return undefined;
      }
      for (const { name, kind } of known.entries ?? []) {
        const path = inner === '' ? name : `${inner}/${name}`;
        if (kind === 'file') {
          paths.push(path);
        } else if (kind === 'directory') {
          directories.push(path);
        }
      }
    }
    return paths;
  }

  /** Reads what was asked for; false where nothing was. */
  async load(): Promise<boolean> {
    for (const directory of this.wantedDirectories) {
      await this.files.list(directory);
    }
    for (const path of this.wantedFiles) {
      await this.files.text(path);
    }
    return this.wantedFiles.size + this.wantedDirectories.size > 0;
  }
}
