import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addedCopies, versionsOf } from './copies.mjs';

const lockfile = (...entries) =>
  entries
    .map(
      ([name, version]) =>
        `"${name}@npm:^${version}":\n  version: ${version}\n  resolution: "${name}@npm:${version}"\n`,
    )
    .join('\n');

const UI = '@backstage/ui';

describe('versionsOf', () => {
  it('takes no address for a part of the version', () =>
    assert.deepEqual(
      versionsOf('  resolution: "a@npm:1.2.3::__archiveUrl=https%3A%2F%2Fb"\n'),
      new Map([['a', ['1.2.3']]]),
    ));
});

describe('addedCopies', () => {
  const before = versionsOf(lockfile([UI, '0.18.0'], ['lodash', '4.17.21']));

  for (const [what, after, expected] of [
    ['finds nothing where all is as before', [[UI, '0.18.0']], []],
    [
      'finds a second version',
      [
        [UI, '0.18.0'],
        [UI, '0.20.0'],
      ],
      [`${UI}: 0.20.0 beside 0.18.0`],
    ],
    [
      'does not mind what the app did not have',
      [
        [UI, '0.18.0'],
        ['@backstage/plugin-scaffolder-react', '3.0.0'],
      ],
      [],
    ],
  ]) {
    it(what, () =>
      assert.deepEqual(
        addedCopies(before, versionsOf(lockfile(...after))),
        expected,
      ),
    );
  }
});
