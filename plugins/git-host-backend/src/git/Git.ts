import {
  type ChildProcessWithoutNullStreams,
  execFile,
  spawn,
} from 'node:child_process';
import { once } from 'node:events';
import { devNull } from 'node:os';
import { promisify } from 'node:util';
import { ForwardedError } from '@backstage/errors';

/**
 * Set on every command: nothing from the machine's Git configuration, no hooks,
 * no housekeeping that would outlive the request, and no malformed objects.
 */
const SETTINGS = [
  `core.hooksPath=${devNull}`,
  'gc.auto=0',
  'maintenance.auto=false',
  'receive.autogc=false',
  'receive.fsckObjects=true',
  'safe.directory=*',
  'uploadpack.allowFilter=true',
];

const INHERITED = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];
const OWN_PROCESS_GROUP = process.platform !== 'win32';

/** A Git command that did not end well. */
export class GitCommandError extends Error {
  override readonly name = 'GitCommandError';

  constructor(
    args: readonly string[],
    /** Absent when a signal ended the command. */
    readonly exitCode: number | null,
    reason: string,
  ) {
    super(`git ${args.find(arg => !arg.startsWith('-'))} failed: ${reason}`);
  }
}

/** The machine's `git`, run without a shell and never beyond `timeoutMs` or {@link Git.stop}. */
export class Git {
  private readonly running = new Set<ChildProcessWithoutNullStreams>();

  private constructor(private readonly timeoutMs: number) {}

  /** Finds `git`, or says that it has to be installed. */
  static async find(options: { timeoutMs: number }): Promise<Git> {
    try {
      await promisify(execFile)('git', ['--version'], { env: environment() });
    } catch (error) {
      throw new ForwardedError(
        'The Git host needs the git command; install Git 2.30 or newer and put it on PATH',
        error,
      );
    }
    return new Git(options.timeoutMs);
  }

  /** Starts a command; it is ended when it takes too long. */
  start(
    args: readonly string[],
    options: { protocol?: string } = {},
  ): ChildProcessWithoutNullStreams {
    const child = spawn('git', [...SETTINGS.flatMap(s => ['-c', s]), ...args], {
      env: environment(options.protocol),
      detached: OWN_PROCESS_GROUP,
      windowsHide: true,
    });
    this.running.add(child);
    const timer = setTimeout(() => this.end(child), this.timeoutMs);
    child.stdin.on('error', () => {});
    child.once('error', () => this.running.delete(child));
    child.once('close', () => {
      clearTimeout(timer);
      this.running.delete(child);
    });
    return child;
  }

  /** What a command prints, or undefined when it exits with one of `absent`. */
  async read(
    args: readonly string[],
    options: { absent?: readonly number[] } = {},
  ): Promise<Buffer | undefined> {
    try {
      const output: Buffer[] = [];
      for await (const chunk of this.stream(args)) {
        output.push(chunk);
      }
      return Buffer.concat(output);
    } catch (error) {
      if (
        error instanceof GitCommandError &&
        options.absent?.includes(error.exitCode ?? -1)
      ) {
        return undefined;
      }
      throw error;
    }
  }

  /** What a command prints, as it prints it; throws at the end when the command failed. */
  async *stream(args: readonly string[]): AsyncGenerator<Buffer> {
    const child = this.start(args);
    const closed = once(child, 'close');
    const errors: Buffer[] = [];
    child.stdin.end();
    child.stderr.on('data', chunk => errors.push(chunk));
    try {
      yield* child.stdout;
      const [code, signal] = await closed;
      if (code !== 0) {
        const said = Buffer.concat(errors).toString('utf8').trim();
        throw new GitCommandError(args, code, said || `ended by ${signal}`);
      }
    } finally {
      this.end(child);
      closed.catch(() => {});
    }
  }

  /** Ends one command and the processes that it started. */
  end(child: ChildProcessWithoutNullStreams): void {
    if (!this.running.has(child) || child.pid === undefined) {
      return;
    }
    try {
      process.kill(OWN_PROCESS_GROUP ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      child.kill('SIGKILL');
    }
  }

  /** Ends every command that still runs. */
  async stop(): Promise<void> {
    const ended = [...this.running].map(child => once(child, 'close'));
    this.running.forEach(child => this.end(child));
    await Promise.allSettled(ended);
  }

  /** How many commands run now. */
  get active(): number {
    return this.running.size;
  }
}

function environment(protocol?: string): NodeJS.ProcessEnv {
  const inherited = INHERITED.filter(key => process.env[key] !== undefined).map(
    key => [key, process.env[key]],
  );
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_LITERAL_PATHSPECS: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...(protocol && { GIT_PROTOCOL: protocol }),
  };
}
