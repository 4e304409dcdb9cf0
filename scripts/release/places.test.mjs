import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOnLoopback, isPlaceholder } from './places.mjs';

describe('isPlaceholder', () => {
  for (const [address, expected] of [
    ['https://git.example.com/cloud-run', true],
    ['git+https://git.example.com/cloud-run.git', true],
    ['https://portal.example/cloud-run', true],
    ['https://example.co/cloud-run', false],
    ['git+https://git.counterexample.com/cloud-run.git', false],
    ['git+ssh://git@github.com/a/b.git', false],
  ]) {
    it(`${expected ? 'takes' : 'does not take'} ${address} for one`, () =>
      assert.equal(isPlaceholder(address), expected));
  }
});

describe('isOnLoopback', () => {
  for (const [address, expected] of [
    ['http://127.0.0.1:4873', true],
    ['http://localhost:4873/', true],
    ['http://[::1]:4873', true],
    ['https://127.0.0.1.example.com', false],
    ['https://packages.example.com', false],
  ]) {
    it(`${expected ? 'is' : 'is not'} so for ${address}`, () =>
      assert.equal(isOnLoopback(address), expected));
  }
});
