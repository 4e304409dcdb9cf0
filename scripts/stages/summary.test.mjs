import assert from 'node:assert/strict';
import { it } from 'node:test';
import { summary } from './summary.mjs';

it('ends with a count, after the way to repeat what failed', () => {
  assert.equal(
    summary([
      {
        name: 'types',
        about: 'TypeScript compiles',
        code: 0,
        duration: 61_000,
      },
      { name: 'lint', about: 'ESLint finds nothing', code: 2, duration: 4_200 },
    ]),
    [
      ' ok      types  TypeScript compiles (1 min 1 s)',
      ' FAILED  lint   ESLint finds nothing (4 s)',
      'Run lint alone: npm test -- --stage lint',
      '1 passed, 1 failed',
    ].join('\n'),
  );
});
