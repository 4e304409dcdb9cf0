import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { addedTo, filesWith, scriptsOf, sizeOf } from './files.mjs';

describe('scriptsOf', () => {
  it('finds what a page starts with', () =>
    assert.deepEqual(
      scriptsOf(
        '<script defer src="/static/main.js"></script><script>1</script><script defer="defer" src="http://portal.example/static/b.js"></script>',
      ),
      ['main.js', 'b.js'],
    ));
});

describe('addedTo', () => {
  it('leaves out what was there', () =>
    assert.deepEqual(addedTo(new Set(['a']), ['a', 'b', 'b']), ['b']));
});

describe('files', () => {
  let folder;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'bundle-'));
    const sources = {
      'a.js': ['webpack://app/node_modules/plugin-a-common/dist/x.esm.js'],
      'b.js': ['webpack://app/node_modules/b/plugin-a.js'],
    };
    for (const [file, names] of Object.entries(sources)) {
      await writeFile(path.join(folder, file), 'a'.repeat(100_000));
      await writeFile(
        path.join(folder, `${file}.map`),
        JSON.stringify({ sources: names }),
      );
    }
  });

  after(() => rm(folder, { recursive: true }));

  it('are measured as they are sent', async () => {
    const size = await sizeOf(['a.js', 'b.js'], folder);
    assert.ok(size > 0 && size < 1_000, String(size));
  });

  it('are known by what they hold', async () =>
    assert.deepEqual(await filesWith(['a.js', 'b.js'], folder, 'plugin-a'), [
      'a.js',
    ]));
});
