// Runs the tests of the scripts with Node's own test runner.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { supervise } from './process/supervise.mjs';
import { main } from './setup/main.mjs';
import { root } from './setup/root.mjs';

main(async () => {
  const tests = (
    await Promise.all(
      ['scripts', 'e2e-tests/install', 'benchmarks'].map(testsIn),
    )
  ).flat();
  return supervise(
    process.execPath,
    ['--test', '--test-reporter=spec', ...tests],
    {
      stdio: 'inherit',
    },
  );
});

async function testsIn(name) {
  const folder = path.join(root, name);
  return (await readdir(folder, { recursive: true }))
    .filter(entry => entry.endsWith('.test.mjs'))
    .map(entry => path.join(folder, entry));
}
