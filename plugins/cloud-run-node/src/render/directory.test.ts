import { createMockDirectory } from '@backstage/backend-test-utils';
import fs from 'fs-extra';
import { readSkeleton, writeFiles } from './directory';

describe('readSkeleton and writeFiles', () => {
  const directory = createMockDirectory();

  beforeEach(() => {
    directory.setContent({
      from: { 'b.txt': 'b', '.github': { 'a.yaml': 'a' }, 'run.sh': 'x' },
    });
    fs.chmodSync(directory.resolve('from/run.sh'), 0o755);
  });

  it('keep paths, contents and modes', async () => {
    const files = await readSkeleton(directory.resolve('from'));
    expect(files.map(({ path }) => path)).toEqual([
      '.github/a.yaml',
      'b.txt',
      'run.sh',
    ]);
    await writeFiles(directory.resolve('to'), files);
    await expect(readSkeleton(directory.resolve('to'))).resolves.toEqual(files);
    expect(fs.statSync(directory.resolve('to/run.sh')).mode % 0o1000).toBe(
      0o755,
    );
  });

  it('refuse a symbolic link', async () => {
    fs.symlinkSync('b.txt', directory.resolve('from/link'));
    await expect(readSkeleton(directory.resolve('from'))).rejects.toThrow(
      'link is a symbolic link',
    );
  });

  it('write nothing outside the directory', async () => {
    await expect(
      writeFiles(directory.resolve('to'), [
        { path: '../out', contents: Buffer.from('x'), mode: 0o644 },
      ]),
    ).rejects.toThrow('not allowed');
    expect(fs.existsSync(directory.resolve('out'))).toBe(false);
  });
});
