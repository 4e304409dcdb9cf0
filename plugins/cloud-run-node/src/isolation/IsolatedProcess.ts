import { ChildProcess, fork } from 'node:child_process';
import { IsolationError } from './IsolationError';
import { IsolatedAnswer, IsolatedTask } from './task';

/** Beside the heap: the program itself, the files that are read, and what is outside of the heap. */
const BESIDE_HEAP_MEGABYTES = 256;

/** A process may take so long to start. */
const START_MILLISECONDS = 30_000;

/** Of what a process says when it ends, so much is told. */
const LAST_WORDS = 2_000;

/** What comes from a process. Backstage's compiler tells a parent that watches sources which there are. */
type ProcessMessage = IsolatedAnswer | { kind: 'started' } | { type: 'watch' };

/** How a process may live. */
export interface ProcessBounds {
  heapMegabytes: number;
  /** So long may one piece of work take. */
  milliseconds: number;
}

/** What runs from source is compiled on the way, as the parent is. */
function compiling(program: string): string[] {
  return program.endsWith('.ts')
    ? [
        '--allow-addons',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ]
    : [];
}

/** Node keeps the process from writing files and from starting programs. */
function permissions(): string[] {
  return process.allowedNodeEnvironmentFlags.has('--permission')
    ? ['--permission', '--allow-fs-read=*', '--allow-worker']
    : [];
}

function tooSlow(milliseconds: number): IsolationError {
  return new IsolationError(
    'too-slow',
    `It took longer than ${milliseconds / 1000} seconds`,
  );
}

/**
 * A process of its own for work on what anybody may have written. It has none of the parent's environment, is ended when
 * it takes too long, and takes nothing with it when it runs out of memory. It does one thing at a time.
 */
export class IsolatedProcess {
  readonly #child: ChildProcess;
  readonly #milliseconds: number;
  #lastWords = '';
  #hasStarted = false;
  #hasEnded = false;

  constructor({ heapMegabytes, milliseconds }: ProcessBounds) {
    const program = require.resolve('backstage-plugin-cloud-run-node/isolated');
    const bytes = (heapMegabytes + BESIDE_HEAP_MEGABYTES) * 1024 * 1024;
    this.#milliseconds = milliseconds;
    this.#child = fork(program, [String(bytes)], {
      execArgv: [
        `--max-old-space-size=${heapMegabytes}`,
        ...permissions(),
        ...compiling(program),
      ],
      env: { NODE_ENV: process.env.NODE_ENV },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (words: Buffer) => {
      this.#lastWords = (this.#lastWords + words).slice(0, LAST_WORDS);
    });
    this.#child.once('exit', () => {
      this.#hasEnded = true;
    });
    this.#child.on('error', () => {});
  }

  /** Whether it has ended, and can do nothing any more. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Ends the process, whatever it does. */
  end(): void {
    this.#hasEnded = true;
    this.#child.kill('SIGKILL');
  }

  /**
   * Has one thing done.
   *
   * @throws IsolationError when it came to nothing; the process has ended then
   */
  async run(task: IsolatedTask): Promise<IsolatedAnswer> {
    this.#keepsParent(true);
    try {
      return await this.#answer(task);
    } catch (error) {
      this.end();
      throw error;
    } finally {
      this.#keepsParent(false);
    }
  }

  #answer(task: IsolatedTask): Promise<IsolatedAnswer> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const endings: (() => void)[] = [];
      const settle = (end: () => void) => {
        endings.forEach(ending => ending());
        end();
      };
      const fail = (error: IsolationError) => settle(() => reject(error));
      let timer: NodeJS.Timeout | undefined;
      const endAfter = (milliseconds: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => fail(tooSlow(milliseconds)), milliseconds);
      };
      const answered = (message: ProcessMessage) => {
        if (!('kind' in message)) {
          return;
        }
        if (message.kind === 'started') {
          this.#hasStarted = true;
          endAfter(this.#milliseconds);
          return;
        }
        settle(() => resolve(message));
      };
      const ended = (code: number | null, signal: string | null) =>
        fail(this.#endedBy(code, signal));
      const failed = (error: Error) =>
        fail(new IsolationError('failed', error.message));
      child.on('message', answered);
      child.once('exit', ended);
      child.once('error', failed);
      endings.push(
        () => clearTimeout(timer),
        () => child.off('message', answered),
        () => child.off('exit', ended),
        () => child.off('error', failed),
      );
      endAfter(this.#hasStarted ? this.#milliseconds : START_MILLISECONDS);
      child.send(task, error => error && failed(error));
    });
  }

  /** Node aborts where the heap is full; more memory beside it ends in a signal. */
  #endedBy(code: number | null, signal: string | null): IsolationError {
    return signal !== null || code === 134
      ? new IsolationError('too-large', 'It took more memory than it may')
      : new IsolationError(
          'failed',
          `The process ended with ${code}: ${this.#lastWords}`,
        );
  }

  /** While it does nothing, the process keeps nobody from ending. */
  #keepsParent(keeps: boolean): void {
    const { channel } = this.#child;
    const what = keeps ? 'ref' : 'unref';
    this.#child[what]();
    channel?.[what]();
  }
}
