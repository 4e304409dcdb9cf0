import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainFailure } from './failures.mjs';

describe('explainFailure', () => {
  for (const [output, message] of [
    ['npm error code ENOSPC', /disk is full/],
    [
      '➤ YN0028: │ The lockfile would have been modified by this install',
      /yarn\.lock does not match/,
    ],
    ['npm error code EACCES\nnpm error syscall mkdir', /could not be written/],
    ['npm error code E401', /refused/],
    ['➤ YN0041: │ left-pad: Invalid authentication', /refused/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /certificate/],
    ['npm error code ENOTFOUND', /could not be reached/],
    ['➤ YN0001: │ RequestError: getaddrinfo EAI_AGAIN', /could not be reached/],
  ]) {
    it(`explains ${output.split('\n')[0]}`, () => {
      assert.match(explainFailure(output)?.message ?? '', message);
    });
  }

  it('leaves what it does not know to the output itself', () => {
    assert.equal(explainFailure('Segmentation fault'), undefined);
  });
});
