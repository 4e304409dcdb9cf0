import { isNotFound } from './isNotFound';
import { FileAccess, FileEntry } from './fileAccess';
import { ReadLimits } from './limits';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** What keeps a file or a folder from being read, or from being read as a whole. */
type Problem =
  | { limit: keyof ReadLimits }
  | { summary: string; detail: string };

/** What came of reading a file or a folder. */
export interface Outcome<T> {
  value: T | undefined;
  problem?: Problem;
}

/** What came of reading each path, and the readings that are under way. */
class Outcomes<T> {
  private readonly known = new Map<string, Outcome<T>>();
  private readonly underWay = new Map<string, Promise<Outcome<T>>>();

  get(path: string): Outcome<T> | undefined {
    return this.known.get(path);
  }

  async of(path: string, read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const known = this.known.get(path);
    if (known) {
      return known;
    }
    const reading = this.underWay.get(path) ?? read();
    this.underWay.set(path, reading);
    const outcome = await reading;
    this.underWay.delete(path);
    this.known.set(path, outcome);
    return outcome;
  }
}

/** What was read through a file access, each file and folder once, within bounds. */
export class ReadOnce {
  readonly texts = new Outcomes<string>();
  readonly directories = new Outcomes<readonly FileEntry[]>();
  private readonly started = performance.now();
  private files = 0;
  private bytes = 0;

  constructor(
    private readonly access: FileAccess,
    private readonly limits: ReadLimits,
  ) {}

  isTimeUp(): boolean {
    return performance.now() - this.started > this.limits.milliseconds;
  }

  list(directory: string): Promise<Outcome<readonly FileEntry[]>> {
    return this.directories.of(directory, async () => {
      try {
        const entries = await this.access.list(directory);
        const { directoryEntries } = this.limits;
        return {
          value: [...entries]
            .sort((a, b) => (a.name < b.name ? -1 : 1))
            .slice(0, directoryEntries),
          problem:
            entries.length > directoryEntries
              ? { limit: 'directoryEntries' }
              : undefined,
        };
      } catch (error) {
        return failed('Unreadable folder', error);
      }
    });
  }

  text(path: string, bytes: number): Promise<Outcome<string>> {
    return this.texts.of(path, async () => {
      const { fileBytes, files, totalBytes } = this.limits;
      this.files += 1;
      if (this.files > files) {
        return beyond('files');
      }
      if (this.isTimeUp()) {
        return beyond('milliseconds');
      }
      if (bytes > fileBytes) {
        return beyond('fileBytes');
      }
      if (this.bytes + bytes > totalBytes) {
        return beyond('totalBytes');
      }
      try {
        const contents = await this.access.read(path, fileBytes);
        if (contents.length > fileBytes) {
          return beyond('fileBytes');
        }
        this.bytes += contents.length;
        return this.bytes > totalBytes
          ? beyond('totalBytes')
          : decoded(contents);
      } catch (error) {
        return failed('Unreadable file', error);
      }
    });
  }
}

function beyond<T>(limit: keyof ReadLimits): Outcome<T> {
  return { value: undefined, problem: { limit } };
}

function failed<T>(summary: string, error: unknown): Outcome<T> {
  return isNotFound(error)
    ? { value: undefined }
    : { value: undefined, problem: { summary, detail: String(error) } };
}

function decoded(contents: Uint8Array): Outcome<string> {
  if (contents.includes(0)) {
    return {
      value: undefined,
      problem: {
        summary: 'Not a text file',
        detail: 'The file holds binary data, so it was not read.',
      },
    };
  }
  try {
    return { value: decoder.decode(contents) };
  } catch {
    return {
      value: undefined,
      problem: {
        summary: 'Not UTF-8',
        detail: 'Save the file as UTF-8 to have it read.',
      },
    };
  }
}
