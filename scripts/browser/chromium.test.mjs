import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { chromiumCandidates } from './chromium.mjs';

describe('chromiumCandidates', () => {
  it('looks on the path before it takes Playwright’s own', () => {
    const candidates = chromiumCandidates({
      env: { PATH: ['/usr/local/bin', '/usr/bin'].join(path.delimiter) },
      platform: 'linux',
      playwright: '/cache/chrome',
    });
    assert.deepEqual(candidates.slice(0, 2), [
      path.join('/usr/local/bin', 'chromium'),
      path.join('/usr/bin', 'chromium'),
    ]);
    assert.equal(candidates.at(-1), '/cache/chrome');
  });

  it('knows where macOS keeps applications', () => {
    assert.ok(
      chromiumCandidates({ env: {}, platform: 'darwin', playwright: '' }).some(
        candidate => candidate.includes('Google Chrome.app'),
      ),
    );
  });
});
