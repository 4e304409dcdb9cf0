import { once } from 'node:events';
import { Git } from './Git';

describe('Git', () => {
  it('gives what a command prints and tells why one failed', async () => {
    const git = await Git.find({ timeoutMs: 10_000 });

    const version = await git.read(['version']);
    expect(version?.toString()).toMatch(/^git version/);
    await expect(git.read(['no-such-command'])).rejects.toThrow(
      /git no-such-command failed: .*not a git command/,
    );
    await expect(
      git.read(['no-such-command'], { absent: [1] }),
    ).resolves.toBeUndefined();
    expect(git.active).toBe(0);
  });

  it('ends a command that takes too long', async () => {
    const git = await Git.find({ timeoutMs: 50 });
    const child = git.start(['hash-object', '--stdin']);

    const [, signal] = await once(child, 'close');

    expect(signal).toBe('SIGKILL');
    expect(git.active).toBe(0);
  });

  it('ends everything when it stops', async () => {
    const git = await Git.find({ timeoutMs: 60_000 });
    git.start(['hash-object', '--stdin']);
    git.start(['hash-object', '--stdin']);
    expect(git.active).toBe(2);

    await git.stop();

    expect(git.active).toBe(0);
  });

  it('says what to install when there is no git', async () => {
    const path = process.env.PATH;
    process.env.PATH = '/nonexistent';
    try {
      await expect(Git.find({ timeoutMs: 1 })).rejects.toThrow(
        /install Git 2.30 or newer/,
      );
    } finally {
      process.env.PATH = path;
    }
  });
});
