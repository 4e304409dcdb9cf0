import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import {
  git,
  runGitHost,
  WRITER,
  WRITER_HEADER,
} from '../__testUtils__/runGitHost';
import { pktLine } from './pktLine';

const MEBIBYTE = 1024 * 1024;

describe('Git over HTTP', () => {
  const { host, directory, create, remote, commit, publish } = runGitHost({
    maxPushBytes: 4 * MEBIBYTE,
    requestTimeout: { seconds: 20 },
  });

  let clones = 0;
  const clone = async (name: string, ...options: string[]) => {
    const target = directory.resolve(`clone-${clones++}`);
    await git('clone', '--quiet', ...options, remote(name), target);
    return target;
  };

  it('takes a push and gives it back to a clone, a shallow clone and a fetch', async () => {
    const { local, sha } = await publish('journey', { 'a.txt': 'one' });

    const full = await clone('journey');
    await expect(readFile(`${full}/a.txt`, 'utf8')).resolves.toBe('one');
    const old = await clone('journey', '-c', 'protocol.version=0');
    await expect(readFile(`${old}/a.txt`, 'utf8')).resolves.toBe('one');

    await git('-C', local, 'commit', '-q', '--allow-empty', '-m', 'Two');
    await git('-C', local, 'push', '-q', remote('journey', WRITER), 'main');
    await git('-C', full, 'fetch', '--quiet');
    const log = await git('-C', full, 'log', '--format=%H', 'origin/main');
    expect(log.stdout.trim().split('\n')).toHaveLength(2);
    expect(log.stdout).toContain(sha);

    const shallow = await clone('journey', '--depth', '1');
    const depth = await git('-C', shallow, 'rev-list', '--count', 'HEAD');
    expect(depth.stdout.trim()).toBe('1');
  });

  it('clones an empty repository', async () => {
    await create('empty');

    await expect(clone('empty')).resolves.toBeDefined();
  });

  it('takes a push that the client sends in chunks', async () => {
    const content = randomBytes(3 * MEBIBYTE);
    await publish('chunks', { 'blob.bin': content });

    const copy = await clone('chunks');
    expect(content.equals(await readFile(`${copy}/blob.bin`))).toBe(true);
  });

  it('takes pushes to several repositories at once', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];

    await Promise.all(
      names.map(name => publish(`at-once-${name}`, { 'name.txt': name })),
    );

    for (const name of names) {
      const copy = await clone(`at-once-${name}`);
      await expect(readFile(`${copy}/name.txt`, 'utf8')).resolves.toBe(name);
    }
  });

  it.each([
    ['nobody', undefined, /could not read Username/],
    [
      'somebody with a wrong password',
      { ...WRITER, password: 'wrong' },
      /Authentication failed/,
    ],
  ])('takes no push from %s', async (_who, credentials, message) => {
    const name = credentials ? 'wrong-password' : 'no-password';
    await create(name);
    const local = await commit({ 'a.txt': 'a' });

    await expect(
      git('-C', local, 'push', remote(name, credentials), 'main'),
    ).rejects.toThrow(message);
  });

  it('takes no push to a repository that does not exist', async () => {
    const local = await commit({ 'a.txt': 'a' });

    await expect(
      git('-C', local, 'push', remote('unknown', WRITER), 'main'),
    ).rejects.toThrow(/not found/);
  });

  it('shows a private repository to the writer only', async () => {
    await publish('secret', { 'a.txt': 'a' }, { private: true });

    await expect(clone('secret')).rejects.toThrow(/could not read Username/);
    const target = directory.resolve('secret-clone');
    await git('clone', '--quiet', remote('secret', WRITER), target);
  });

  it('refuses a push above the limit and stays well', async () => {
    await create('huge');
    const local = await commit({ 'blob.bin': randomBytes(6 * MEBIBYTE) });

    await expect(
      git('-C', local, 'push', remote('huge', WRITER), 'main'),
    ).rejects.toThrow(/HTTP 413|RPC failed/);

    const branches = await fetch(
      `${host.baseUrl}/api/v1/repos/acme/huge/branches`,
    );
    await expect(branches.json()).resolves.toEqual([]);
    await publish('after-huge', { 'a.txt': 'a' });
  });

  it('refuses a small body that unpacks to a large one', async () => {
    await create('bomb');
    const command = pktLine(
      `${'0'.repeat(40)} ${'1'.repeat(40)} refs/heads/a\0 report-status`,
    );

    const response = await fetch(`${host.baseUrl}/Acme/bomb/git-receive-pack`, {
      method: 'POST',
      headers: {
        ...WRITER_HEADER,
        'content-type': 'application/x-git-receive-pack-request',
        'content-encoding': 'gzip',
      },
      body: gzipSync(command.repeat((5 * MEBIBYTE) / command.length)),
    });

    expect(response.status).toBe(413);
  });

  it.each([
    ['no service', '/Acme/journey/info/refs', 422],
    ['another service', '/Acme/journey/info/refs?service=git-daemon', 422],
    ['an inherited name', '/Acme/journey/info/refs?service=toString', 422],
    ['a file of the repository', '/Acme/journey.git/config', 404],
    ['an object', '/Acme/journey.git/objects/info/packs', 404],
    [
      'a path out of the folder',
      '/Acme/..%2f..%2fetc/info/refs?service=git-upload-pack',
      404,
    ],
    [
      'an owner that climbs',
      '/%2e%2e/journey/info/refs?service=git-upload-pack',
      404,
    ],
    [
      'an option for a name',
      '/Acme/--upload-pack=id/info/refs?service=git-upload-pack',
      404,
    ],
  ])('answers a request for %s with an error', async (_what, path, status) => {
    // Node's own client sends the path as it is; fetch would resolve the dots.
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      request({ host: '127.0.0.1', port: host.port, path }, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

    expect(answer).toBe(status);
  });

  it('refuses a body that is not compressed as it says', async () => {
    await create('not-gzip');

    const response = await fetch(
      `${host.baseUrl}/Acme/not-gzip/git-receive-pack`,
      {
        method: 'POST',
        headers: {
          ...WRITER_HEADER,
          'content-type': 'application/x-git-receive-pack-request',
          'content-encoding': 'gzip',
        },
        body: 'no gzip at all',
      },
    );

    expect(response.status).toBe(422);
  });

  it('wants the content type that browsers cannot send across sites', async () => {
    await create('typed');

    const response = await fetch(
      `${host.baseUrl}/Acme/typed/git-receive-pack`,
      {
        method: 'POST',
        headers: { ...WRITER_HEADER, 'content-type': 'text/plain' },
        body: '0000',
      },
    );

    expect(response.status).toBe(422);
  });
});
