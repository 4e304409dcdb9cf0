import { InputError } from '@backstage/errors';
import {
  RenderedFile,
  SkeletonBounds,
  SkeletonFile,
  SkeletonRenderer,
} from '../render';
import { IsolatedProcess, ProcessBounds } from './IsolatedProcess';
import { IsolationError } from './IsolationError';
import { IsolatedAnswer, IsolatedReading, IsolatedTask } from './task';

/** A process that has nothing to do is kept so long, since starting one takes longer than most readings. */
const IDLE_MILLISECONDS = 60_000;

/**
 * Reads and renders what anybody may have written in processes of their own, each of which has a bounded heap and a
 * deadline. A thread would not do: where a thread's heap is full, Node often ends the whole process.
 *
 * Whoever uses it bounds how much is under way at a time.
 *
 * @public
 */
export class IsolatedProcesses {
  readonly #bounds: ProcessBounds;
  readonly #idle = new Map<IsolatedProcess, NodeJS.Timeout>();
  readonly #busy = new Set<IsolatedProcess>();

  constructor(bounds: { heapMegabytes: number; milliseconds: number }) {
    this.#bounds = bounds;
  }

  /**
   * What files declare, as the JSON of `ReadServices`, whose bounds may have other names besides.
   *
   * @throws IsolationError when it takes too long or too much memory
   * @throws InputError when the archive or the file cannot be read
   */
  async read(reading: IsolatedReading): Promise<string> {
    const answer = await this.#run({
      kind: 'read',
      reading,
      milliseconds: this.#bounds.milliseconds,
    });
    if (answer.kind !== 'read') {
      throw new IsolationError('failed', 'The answer is about something else');
    }
    return answer.text;
  }

  /**
   * The files of a folder of a packed archive on disk, as a source host makes it of a whole repository.
   *
   * @throws IsolationError when it takes too long or too much memory
   * @throws InputError when there is a link among them, or there are more than the bounds allow
   */
  unpack(
    archive: string,
    directory: string,
    bounds: SkeletonBounds,
  ): Promise<SkeletonFile[]> {
    return this.#files({ kind: 'unpack', archive, directory, bounds });
  }

  /**
   * Renders a skeleton as `renderSkeleton` does. Filters and globals of an installation's own cannot be sent along.
   *
   * @throws IsolationError when it takes too long or too much memory
   * @throws InputError for what is wrong with the skeleton
   */
  readonly render: SkeletonRenderer = async (
    skeleton,
    values,
    options = {},
  ) => {
    const { copyWithoutTemplating, ...others } = options;
    if (others.filters || others.globals) {
      throw new Error('Filters and globals cannot be sent to another process');
    }
    return this.#files({
      kind: 'render',
      skeleton,
      values: JSON.parse(JSON.stringify(values)),
      copyWithoutTemplating,
    });
  };

  /** Ends every process, whatever it does. */
  stop(): void {
    for (const [idle, timer] of this.#idle) {
      clearTimeout(timer);
      idle.end();
    }
    this.#idle.clear();
    this.#busy.forEach(busy => busy.end());
  }

  async #files(task: IsolatedTask): Promise<RenderedFile[]> {
    const answer = await this.#run(task);
    if (answer.kind !== 'files') {
      throw new IsolationError('failed', 'The answer is about something else');
    }
    return answer.files.map(file => ({
      ...file,
      contents: Buffer.from(file.contents),
    }));
  }

  async #run(task: IsolatedTask): Promise<IsolatedAnswer> {
    const worker = this.#take();
    this.#busy.add(worker);
    try {
      const answer = await worker.run(task);
      if (answer.kind === 'refused') {
        throw new InputError(answer.message);
      }
      return answer;
    } finally {
      this.#busy.delete(worker);
      this.#keep(worker);
    }
  }

  #take(): IsolatedProcess {
    for (const [idle, timer] of this.#idle) {
      clearTimeout(timer);
      this.#idle.delete(idle);
      if (!idle.hasEnded) {
        return idle;
      }
    }
    return new IsolatedProcess(this.#bounds);
  }

  #keep(worker: IsolatedProcess): void {
    if (worker.hasEnded) {
      return;
    }
    const timer = setTimeout(() => {
      this.#idle.delete(worker);
      worker.end();
    }, IDLE_MILLISECONDS);
    timer.unref();
    this.#idle.set(worker, timer);
  }
}
