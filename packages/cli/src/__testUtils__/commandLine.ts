import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COMMAND = path.resolve(__dirname, '../../bin/cloud-run');

/** How a call of the command ended, and what it wrote. */
export interface Called {
  exitCode: number;
  out: string;
  err: string;
}

/** A folder of a test's own, from which the command is called as a shell does. */
export class CommandLine {
  private constructor(readonly directory: string) {}

  static async create(): Promise<CommandLine> {
    return new CommandLine(await mkdtemp(path.join(tmpdir(), 'cloud-run-')));
  }

  remove(): Promise<void> {
    return rm(this.directory, { recursive: true });
  }

  /** The path of a file in the folder. */
  at(name: string): string {
    return path.join(this.directory, name);
  }

  /** Writes files by their paths. */
  async write(files: Record<string, string | Uint8Array>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(this.at(name)), { recursive: true });
      await writeFile(this.at(name), content);
    }
  }

  call(...args: string[]): Promise<Called> {
    return new Promise(resolve => {
      const child = execFile(
        process.execPath,
        [COMMAND, ...args],
        { cwd: this.directory, env: { ...process.env, NO_COLOR: '1' } },
        (_error, out, err) =>
          resolve({ exitCode: child.exitCode ?? -1, out, err }),
      );
    });
  }
}
