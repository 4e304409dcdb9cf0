import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A working copy of a created repository, in a folder that goes away with `remove`. */
export interface WorkingCopy {
  directory: string;
  remove(): Promise<void>;
}

/** Clones a repository as a developer would, with the machine's git. */
export async function clone(address: string): Promise<WorkingCopy> {
  const directory = await mkdtemp(join(tmpdir(), 'created-service-'));
  await run('git', ['clone', '--quiet', address, directory], {
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    timeout: 60_000,
  });
  return {
    directory,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
