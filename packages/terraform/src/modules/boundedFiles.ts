import { FileAccess, FileEntry } from './fileAccess';
import { ReadLimits } from './limits';
import { Problems } from './problems';
import { Outcome, ReadOnce } from './readOnce';

/**
 * Reads through a file access within bounds, each file once. What cannot be read is reported, not thrown.
 *
 * @public
 */
export class BoundedFiles {
  private readonly reported = new Set<string>();
  private readonly once: ReadOnce;

  /** @param same - shares what it has read, and how much that was */
  constructor(
    private readonly access: FileAccess,
    readonly limits: ReadLimits,
    readonly problems: Problems = new Problems(),
    same?: BoundedFiles,
  ) {
    this.once = same?.once ?? new ReadOnce(access, limits);
  }

  /**
   * The same files within the same bounds, with problems of its own: what is asked for through it is reported there,
   * whether or not it was read before.
   */
  reportingTo(problems: Problems): BoundedFiles {
    return new BoundedFiles(this.access, this.limits, problems, this);
  }

  /** Whether the time is over in which files are read and expressions evaluated. */
  isTimeUp(): boolean {
    return this.once.isTimeUp();
  }

  /** The entries of a directory in order; undefined where there is none. */
  async list(directory: string): Promise<readonly FileEntry[] | undefined> {
    return this.take(directory, await this.once.list(directory));
  }

  /** The text of a file; undefined where there is none, or none that can be read. */
  async text(path: string, bytes = 0): Promise<string | undefined> {
    return this.take(path, await this.once.text(path, bytes));
  }

  /** The text of a file that was asked for before. */
  known(path: string): { text: string | undefined } | undefined {
    const outcome = this.once.texts.get(path);
    return outcome && { text: this.take(path, outcome) };
  }

  /** The entries of a directory that was asked for before. */
  knownEntries(
    directory: string,
  ): { entries: readonly FileEntry[] | undefined } | undefined {
    const outcome = this.once.directories.get(directory);
    return outcome && { entries: this.take(directory, outcome) };
  }

  private take<T>(path: string, { value, problem }: Outcome<T>): T | undefined {
    if (problem && !this.reported.has(path)) {
      this.reported.add(path);
      if ('limit' in problem) {
        this.problems.hit(problem.limit, path);
      } else {
        this.problems.report(path, problem.summary, problem.detail);
      }
    }
    return value;
  }
}
