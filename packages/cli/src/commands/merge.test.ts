import { chmod, readFile, readdir, stat, symlink } from 'node:fs/promises';
import { CommandLine } from '../__testUtils__/commandLine';

jest.setTimeout(60_000);

const MAIN = 'resource "google_x" "a" {\n  name = "a"\n  size = 1\n}\n';

describe('cloud-run merge', () => {
  let shell: CommandLine;

  beforeEach(async () => {
    shell = await CommandLine.create();
    await shell.write({
      'base/main.tf': MAIN,
      'ours/main.tf': MAIN.replace('"a"\n', '"team"\n'),
      'ours/.git/config': 'not read',
      'theirs/main.tf': MAIN.replace('size = 1', 'size = 2'),
    });
  });

  afterEach(() => shell.remove());

  const merge = (...args: string[]) =>
    shell.call('merge', 'base', 'ours', 'theirs', '--out', 'out', ...args);

  it('writes what both changed, and says so as JSON', async () => {
    const { exitCode, out, err } = await merge('--format', 'json');
    expect(err).toBe('');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          path: 'main.tf',
          result: 'merged',
          reason: 'both changed it, at different places',
        },
      ],
      conflicts: 0,
    });
    expect(await readFile(shell.at('out/main.tf'), 'utf8')).toBe(
      'resource "google_x" "a" {\n  name = "team"\n  size = 2\n}\n',
    );
    expect(await readdir(shell.at('out'))).toEqual(['main.tf']);
  });

  it('ends with 1 and marks what stands against each other', async () => {
    await shell.write({
      'ours/main.tf': MAIN.replace('size = 1', 'size = 3'),
    });
    const { exitCode, out } = await merge('--format', 'json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ path: 'main.tf', result: 'conflict' }],
      conflicts: 1,
    });
    expect(await readFile(shell.at('out/main.tf'), 'utf8')).toBe(
      'resource "google_x" "a" {\n  name = "a"\n<<<<<<< ours\n  size = 3\n||||||| base\n  size = 1\n=======\n  size = 2\n>>>>>>> theirs\n}\n',
    );
  });

  it('says in words what happens to each file', async () => {
    await shell.write({
      'theirs/new.md': 'new\n',
      'base/same': '1',
      'ours/same': '1',
      'theirs/same': '1',
    });
    const { out } = await merge();
    expect(out).toBe(
      [
        'merged    main.tf: both changed it, at different places',
        'added     new.md: the template adds it',
        '1 unchanged, 2 otherwise, nothing to decide.',
        '',
      ].join('\n'),
    );
  });

  it('keeps modes and links, and leaves what it reads as it is', async () => {
    await shell.write({ 'theirs/run.sh': '#!/bin/sh\n' });
    await chmod(shell.at('theirs/run.sh'), 0o755);
    await symlink('main.tf', shell.at('theirs/link'));
    await symlink('/etc/hostname', shell.at('ours/outside'));
    expect((await merge()).exitCode).toBe(0);
    expect((await stat(shell.at('out/run.sh'))).mode % 0o1000).toBe(0o755);
    expect(await readFile(shell.at('out/link'), 'utf8')).toContain('google_x');
    expect((await readdir(shell.at('out'))).sort()).toEqual([
      'link',
      'main.tf',
      'outside',
      'run.sh',
    ]);
    expect(await readFile(shell.at('ours/main.tf'), 'utf8')).toBe(
      MAIN.replace('"a"\n', '"team"\n'),
    );
  });

  it.each([
    [
      'a directory that is not there',
      ['base', 'ours', 'nowhere'],
      'out',
      /THEIRS nowhere is not a directory/,
    ],
    [
      "an output inside the team's repository",
      ['base', 'ours', 'theirs'],
      'ours/out',
      /is inside OURS/,
    ],
    [
      "the team's repository as output",
      ['base', 'ours', 'theirs'],
      'ours',
      /is inside OURS/,
    ],
    [
      'an output that holds the inputs',
      ['base', 'ours', 'theirs'],
      '.',
      /holds BASE/,
    ],
    [
      'an output that is not empty',
      ['base', 'ours', 'theirs'],
      'full',
      /is not empty/,
    ],
    [
      'an output that is a file',
      ['base', 'ours', 'theirs'],
      'full/file',
      /is not a directory/,
    ],
    [
      'an output behind a link into the repository',
      ['base', 'ours', 'theirs'],
      'way/out',
      /is inside OURS/,
    ],
  ])('refuses %s', async (_what, directories, out, message) => {
    await shell.write({ 'full/file': 'x' });
    await symlink('ours', shell.at('way'));
    const called = await shell.call('merge', ...directories, '--out', out);
    expect(called.exitCode).toBe(2);
    expect(called.err).toMatch(message);
    expect(called.out).toBe('');
  });

  it.each([
    [
      '/etc/passwd',
      /escape of THEIRS is not taken over: it is a link to \/etc\/passwd, which is outside/,
    ],
    ['../../secret', /which is outside/],
    ['.git/hooks', /which is outside/],
  ])('refuses a link of the template to %s', async (target, message) => {
    await symlink(target, shell.at('theirs/escape'));
    const { exitCode, err } = await merge();
    expect(exitCode).toBe(2);
    expect(err).toMatch(message);
    await expect(readdir(shell.at('out'))).rejects.toThrow(/ENOENT/);
  });

  it('says which files are whose cannot be read', async () => {
    await shell.write({ 'theirs/.cloud-run/update.yaml': 'own: [a]\n' });
    const { exitCode, err } = await merge();
    expect(exitCode).toBe(2);
    expect(err).toContain(
      '.cloud-run/update.yaml of the template cannot be used',
    );
  });
});
