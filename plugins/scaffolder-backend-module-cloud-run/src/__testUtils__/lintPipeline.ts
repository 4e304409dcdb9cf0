import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const GITLAB_CI = require.resolve('gitlab-ci-local');
const call = promisify(execFile);

async function lint(text: string): Promise<string[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'pipeline-'));
  try {
    await writeFile(path.join(directory, '.gitlab-ci.yml'), text);
    await call('git', ['init', '--quiet', directory]);
    await call('git', [
      '-C',
      directory,
      'remote',
      'add',
      'origin',
      'git@gitlab.example.com:lantern/orders.git',
    ]);
    const home = path.join(directory, 'home');
    await mkdir(home);
    // It takes the pipeline apart as GitLab does, and checks it against GitLab's own schema; nothing runs.
    await call(process.execPath, [GITLAB_CI, '--home', home, '--list-json'], {
      cwd: directory,
      env: { ...process.env, HOME: home },
    });
    return [];
  } catch (error) {
    const { stdout, stderr, message } = Object(error);
    return [`${stdout}${stderr}` || String(message)];
  } finally {
    await rm(directory, { recursive: true });
  }
}

const results = new Map<string, Promise<string[]>>();

/** What gitlab-ci-local has to say against a pipeline; nothing when it is faultless. The same text is linted once. */
export function lintPipeline(text: string): Promise<string[]> {
  const result = results.get(text) ?? lint(text);
  results.set(text, result);
  return result;
}
