import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from './problems.mjs';

const complete = {
  manifest: { version: '1.2.0', description: 'Reads', keywords: ['a'] },
  readme: '# Reads\n\n[More](https://a.example) and [less](#less)',
  changelog: '# reads\n\n## 1.2.0\n',
};

describe('problemsOf', () => {
  it('finds none in a complete package', () =>
    assert.deepEqual(problemsOf(complete), []));

  for (const [change, problem] of [
    [{ manifest: { ...complete.manifest, description: '' } }, /description/],
    [{ manifest: { ...complete.manifest, keywords: [] } }, /keywords/],
    [{ manifest: { ...complete.manifest, version: '1.3.0' } }, /1\.3\.0/],
    [{ changelog: undefined }, /CHANGELOG/],
    [{ readme: undefined }, /README/],
    [{ readme: '[Docs](../../docs/a.md)' }, /links to \.\.\/\.\.\/docs/],
    [{ readme: '[Docs](docs/a.md)' }, /links to docs\/a\.md/],
  ]) {
    it(`finds what is wrong: ${problem}`, () => {
      const [found, ...others] = problemsOf({ ...complete, ...change });
      assert.match(found, problem);
      assert.deepEqual(others, []);
    });
  }
});
