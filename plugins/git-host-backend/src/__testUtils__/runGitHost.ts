import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { JsonObject } from '@backstage/types';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import gitHostPlugin from '..';

const run = promisify(execFile);

/** The writer of the host under test. */
export const WRITER = { username: 'portal', password: 'correct horse' };

/** The header that proves to be the writer. */
export const WRITER_HEADER = {
  authorization: `Basic ${Buffer.from(
    `${WRITER.username}:${WRITER.password}`,
  ).toString('base64')}`,
};

/** The configuration of a host and of Backstage's Gitea integration for it. */
export function hostConfig(
  port: number,
  dataDirectory: string,
  limits: JsonObject = {},
): JsonObject {
  const baseUrl = `http://localhost:${port}`;
  return {
    integrations: {
      gitea: [{ host: `localhost:${port}`, baseUrl, ...WRITER }],
    },
    gitHost: {
      dataDirectory,
      baseUrl,
      listen: { port },
      organizations: ['Acme', 'other'],
      limits,
      ...WRITER,
    },
  };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) {
    throw new Error('The server has no port');
  }
  return address.port;
}

/** Runs the real plugin for the tests of a file; read its parts inside the tests. */
export function runGitHost(limits: JsonObject = {}) {
  const directory = createMockDirectory();
  const host = { port: 0, baseUrl: '', address: '', config: {} as JsonObject };
  let stop = async () => {};
  let clones = 0;

  beforeAll(async () => {
    host.port = await freePort();
    host.address = `localhost:${host.port}`;
    host.baseUrl = `http://${host.address}`;
    host.config = hostConfig(host.port, directory.resolve('data'), limits);
    const backend = await startTestBackend({
      features: [
        gitHostPlugin,
        mockServices.rootConfig.factory({ data: host.config }),
      ],
    });
    stop = () => backend.stop();
  });
  afterAll(() => stop());

  const api = (path: string, init: RequestInit = {}) =>
    fetch(`${host.baseUrl}/api/v1${path}`, init);

  const create = (name: string, fields: JsonObject = {}, owner = 'Acme') =>
    api(`/orgs/${owner}/repos`, {
      method: 'POST',
      headers: { ...WRITER_HEADER, 'content-type': 'application/json' },
      body: JSON.stringify({ name, ...fields }),
    });

  const remote = (name: string, credentials?: typeof WRITER) => {
    const url = new URL(`${host.baseUrl}/Acme/${name}.git`);
    url.username = credentials?.username ?? '';
    url.password = credentials?.password ?? '';
    return url.toString();
  };

  /** A new local repository with one commit of these files. */
  const commit = async (files: Record<string, string | Buffer>) => {
    const local = directory.resolve(`local-${clones++}`);
    await git('init', '--quiet', '--initial-branch=main', local);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(local, path)), { recursive: true });
      await writeFile(join(local, path), content);
    }
    await git('-C', local, 'add', '--all');
    await git('-C', local, 'commit', '--quiet', '-m', 'Say <hello>');
    return local;
  };

  /** A new repository on the host with these files; answers with its commit. */
  const publish = async (
    name: string,
    files: Record<string, string | Buffer>,
    fields: JsonObject = {},
  ) => {
    const created = await create(name, fields);
    if (created.status !== 201) {
      throw new Error(await created.text());
    }
    const local = await commit(files);
    await git('-C', local, 'push', '--quiet', remote(name, WRITER), 'main');
    const { stdout } = await git('-C', local, 'rev-parse', 'HEAD');
    return { local, sha: stdout.trim() };
  };

  return { host, directory, api, create, remote, commit, publish };
}

/** The machine's Git client, without the machine's configuration. */
export function git(...args: string[]) {
  return run('git', args, {
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: devNull,
      GIT_TERMINAL_PROMPT: '0',
      GIT_AUTHOR_NAME: 'Robin',
      GIT_AUTHOR_EMAIL: 'robin@acme.example',
      GIT_COMMITTER_NAME: 'Robin',
      GIT_COMMITTER_EMAIL: 'robin@acme.example',
    },
  });
}
