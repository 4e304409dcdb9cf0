import { InputError, toError } from '@backstage/errors';
import { TEMPLATE_VERSION_ANNOTATION } from 'backstage-plugin-cloud-run-common';
import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';

const run = promisify(execFile);

/** Commits that are looked through for a version. */
const MAX_COMMITS = 2_000;

/** A template on this machine, and where it came from. */
export interface FoundTemplate {
  directory: string;
  source?: string;
  commit?: string;
}

/** Fetches templates into a folder of its own, which goes when it is closed. */
export class TemplateSources {
  private folder: string | undefined;
  private count = 0;

  /** Removes what was fetched. */
  async close(): Promise<void> {
    if (this.folder) {
      await rm(this.folder, { recursive: true, force: true });
    }
  }

  /**
   * A template by its directory, or by the URL of a Git repository, with a branch, tag or commit and the directory in it:
   * `https://host/org/repo.git#v1.2.0:templates/service`.
   */
  async find(place: string, commit?: string): Promise<FoundTemplate> {
    const remote = /^(?:https|ssh|file):\/\/|^[\w.-]+@[\w.-]+:/.test(place);
    if (!remote) {
      const isDirectory = await stat(place).then(
        found => found.isDirectory(),
        () => false,
      );
      if (!isDirectory) {
        throw new InputError(
          `${place} is neither a directory nor the URL of a Git repository.`,
        );
      }
      const directory = await realpath(place);
      return commit === undefined
        ? { directory }
        : this.checkout(directory, commit);
    }
    const [url, fragment = ''] = place.split('#', 2);
    const [ref, path = ''] = fragment.split(':', 2);
    const target = await this.newFolder();
    await git(['clone', '--quiet', '--no-checkout', '--', url, target]);
    const wanted = commit ?? (ref === '' ? 'HEAD' : ref);
    const found = await resolveCommit(target, wanted);
    await git(['-C', target, 'checkout', '--quiet', '--detach', found]);
    const directory = resolve(target, path);
    if (directory !== target && !directory.startsWith(`${target}${sep}`)) {
      throw new InputError(`${path} leads out of ${url}.`);
    }
    return { directory, source: place, commit: found };
  }

  /** The template of a directory as it was when it had a version, found in its Git history. */
  async atVersion(
    directory: string,
    version: string,
  ): Promise<FoundTemplate | undefined> {
    const top = await topOf(directory);
    if (top === undefined) {
      return undefined;
    }
    const file = `${relative(top, directory)}/template.yaml`.replace(/^\//, '');
    const { stdout } = await git([
      ...['-C', top, 'log', '--format=%H', `--max-count=${MAX_COMMITS}`],
      ...['--', file],
    ]);
    for (const commit of stdout.split('\n').filter(Boolean)) {
      const { stdout: text } = await git([
        '-C',
        top,
        'show',
        `${commit}:${file}`,
      ]).catch(() => ({ stdout: '' }));
      if (versionIn(text) === version) {
        return this.checkout(directory, commit);
      }
    }
    return undefined;
  }

  private async checkout(
    directory: string,
    commit: string,
  ): Promise<FoundTemplate> {
    const top = await topOf(directory);
    if (top === undefined) {
      throw new InputError(`${directory} is not in a Git repository.`);
    }
    const target = await this.newFolder();
    await git(['clone', '--quiet', '--no-checkout', '--', top, target]);
    const found = await resolveCommit(target, commit);
    await git(['-C', target, 'checkout', '--quiet', '--detach', found]);
    return { directory: join(target, relative(top, directory)), commit: found };
  }

  private async newFolder(): Promise<string> {
    this.folder ??= await realpath(
      await mkdtemp(join(tmpdir(), 'cloud-run-update-')),
    );
    this.count += 1;
    return join(this.folder, String(this.count));
  }
}

async function git(args: readonly string[]): Promise<{ stdout: string }> {
  try {
    return await run('git', [...args], {
      maxBuffer: 2 ** 26,
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'https:ssh:file',
      },
    });
  } catch (error) {
    throw new InputError(`git could not do it: ${toError(error).message}`);
  }
}

async function topOf(directory: string): Promise<string | undefined> {
  try {
    const { stdout } = await git([
      '-C',
      directory,
      'rev-parse',
      '--show-toplevel',
    ]);
    return await realpath(stdout.trim());
  } catch {
    return undefined;
  }
}

/** The commit that a branch, tag or commit names, also where only the remote has the branch. */
async function resolveCommit(repository: string, ref: string): Promise<string> {
  for (const candidate of [ref, `origin/${ref}`]) {
    try {
      const { stdout } = await git([
        ...['-C', repository, 'rev-parse', '--verify', '--quiet'],
        ...['--end-of-options', `${candidate}^{commit}`],
      ]);
      return stdout.trim();
    } catch {
      // The next candidate may be it.
    }
  }
  throw new InputError(`${ref} is neither a branch, a tag nor a commit there.`);
}

function versionIn(text: string): string | undefined {
  try {
    const version: unknown =
      parse(text)?.metadata?.annotations?.[TEMPLATE_VERSION_ANNOTATION];
    return version === undefined ? undefined : String(version);
  } catch {
    return undefined;
  }
}
