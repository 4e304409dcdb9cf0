import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { installStamp } from './installStamp.mjs';

const installed = {
  lockfile: '"left-pad@npm:^1.0.0":',
  settings: 'nodeLinker: node-modules',
  manifests: [{ name: 'root', scripts: {}, dependencies: { a: '^1.0.0' } }],
  node: '24.21.0',
  platform: 'linux-x64',
};

describe('installStamp', () => {
  for (const [what, change] of [
    [
      'another script',
      { manifests: [{ ...installed.manifests[0], scripts: { a: 'b' } }] },
    ],
    ['a newer Node of the same major version', { node: '24.22.0' }],
  ]) {
    it(`stays the same after ${what}`, () => {
      assert.equal(
        installStamp({ ...installed, ...change }),
        installStamp(installed),
      );
    });
  }

  for (const [what, change] of [
    ['a changed lockfile', { lockfile: '' }],
    ['changed settings', { settings: '' }],
    [
      'another dependency',
      { manifests: [{ name: 'root', dependencies: { b: '1' } }] },
    ],
    [
      'another package',
      { manifests: [...installed.manifests, { name: 'new' }] },
    ],
    ['another major version of Node', { node: '22.22.0' }],
    ['another platform', { platform: 'darwin-arm64' }],
  ]) {
    it(`differs after ${what}`, () => {
      assert.notEqual(
        installStamp({ ...installed, ...change }),
        installStamp(installed),
      );
    });
  }
});
