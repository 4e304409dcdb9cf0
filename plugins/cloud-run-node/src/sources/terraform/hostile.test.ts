import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { HOSTILE_INPUTS } from './__testUtils__/hostileInputs';

const READER = resolve(__dirname, '__testUtils__/readHostile.ts');

describe('input that is made to exhaust its reader', () => {
  it.each(Object.keys(HOSTILE_INPUTS))(
    'takes bounded time and memory: %s',
    async name => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        '--max-old-space-size=256',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        READER,
        name,
      ]);
      const { milliseconds, megabytes } = JSON.parse(stdout);
      expect(milliseconds).toBeLessThan(20_000);
      expect(megabytes).toBeLessThan(256);
    },
    60_000,
  );
});
