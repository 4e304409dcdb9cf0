import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const READER = resolve(__dirname, '__testUtils__/readHostile.ts');

describe('input that is made to exhaust its reader', () => {
  it('takes bounded time and memory', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--max-old-space-size=256',
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      READER,
    ]);
    const { milliseconds, megabytes } = JSON.parse(stdout);
    expect(Object.keys(milliseconds).length).toBeGreaterThan(8);
    for (const [name, time] of Object.entries(milliseconds)) {
      expect([name, Number(time) < 20_000]).toEqual([name, true]);
    }
    expect(megabytes).toBeLessThan(256);
  }, 120_000);
});
