// Runs the tests of the scripts with Node's own test runner.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { supervise } from './process/supervise.mjs';
import { main } from './setup/main.mjs';
import { root } from './setup/root.mjs';

main(async () => {
  const folder = path.join(root, 'scripts');
  const entries = await readdir(folder, { recursive: true });
  const tests = entries
    .filter(entry => entry.endsWith('.test.mjs'))
    .map(entry => path.join(folder, entry));
  return supervise(
    process.execPath,
    ['--test', '--test-reporter=spec', ...tests],
    {
      stdio: 'inherit',
    },
  );
});
