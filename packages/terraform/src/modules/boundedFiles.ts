import { isNotFound } from './isNotFound';
import { FileAccess, FileEntry } from './fileAccess';
import { ReadLimits } from './limits';
import { Problems } from './problems';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads through a file access within bounds, each file once. What cannot be read is reported, not thrown.
 *
 * @public
 */
export class BoundedFiles {
  private readonly texts = new Map<string, string | undefined>();
  private readonly directories = new Map<
    string,
    readonly FileEntry[] | undefined
  >();
  private files = 0;
  private bytes = 0;

  constructor(
    private readonly access: FileAccess,
    readonly limits: ReadLimits,
    readonly problems: Problems = new Problems(),
  ) {}

  /** The entries of a directory in order; undefined where there is none. */
  async list(directory: string): Promise<readonly FileEntry[] | undefined> {
    if (!this.directories.has(directory)) {
      this.directories.set(directory, await this.listOnce(directory));
    }
    return this.directories.get(directory);
  }

  private async listOnce(directory: string) {
    try {
      const entries = await this.access.list(directory);
      if (entries.length > this.limits.directoryEntries) {
        this.problems.hit('directoryEntries', directory);
      }
      return [...entries]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .slice(0, this.limits.directoryEntries);
    } catch (error) {
      if (!isNotFound(error)) {
        this.problems.report(directory, 'Unreadable folder', String(error));
      }
      return undefined;
    }
  }

  /** The text of a file; undefined where there is none, or none that can be read. */
  async text(path: string, bytes = 0): Promise<string | undefined> {
    if (!this.texts.has(path)) {
      this.texts.set(path, await this.textOnce(path, bytes));
    }
    return this.texts.get(path);
  }

  /** The text of a file that was asked for before. */
  known(path: string): { text: string | undefined } | undefined {
    return this.texts.has(path) ? { text: this.texts.get(path) } : undefined;
  }

  /** The entries of a directory that was asked for before. */
  knownEntries(
    directory: string,
  ): { entries: readonly FileEntry[] | undefined } | undefined {
    return this.directories.has(directory)
      ? { entries: this.directories.get(directory) }
      : undefined;
  }

  private async textOnce(path: string, bytes: number) {
    const { limits } = this;
    this.files += 1;
    if (this.files > limits.files) {
      this.problems.hit('files', path);
      return undefined;
    }
    if (bytes > limits.fileBytes) {
      this.problems.hit('fileBytes', path);
      return undefined;
    }
    if (this.bytes + bytes > limits.totalBytes) {
      this.problems.hit('totalBytes', path);
      return undefined;
    }
    try {
      const contents = await this.access.read(path, limits.fileBytes);
      if (contents.length > limits.fileBytes) {
        this.problems.hit('fileBytes', path);
        return undefined;
      }
      this.bytes += contents.length;
      if (this.bytes > limits.totalBytes) {
        this.problems.hit('totalBytes', path);
        return undefined;
      }
      return this.decode(path, contents);
    } catch (error) {
      if (!isNotFound(error)) {
        this.problems.report(path, 'Unreadable file', String(error));
      }
      return undefined;
    }
  }

  private decode(path: string, contents: Uint8Array): string | undefined {
    if (contents.includes(0)) {
      this.problems.report(
        path,
        'Not a text file',
        'The file holds binary data, so it was not read.',
      );
      return undefined;
    }
    try {
      return decoder.decode(contents);
    } catch {
      this.problems.report(
        path,
        'Not UTF-8',
        'Save the file as UTF-8 to have it read.',
      );
      return undefined;
    }
  }
}
