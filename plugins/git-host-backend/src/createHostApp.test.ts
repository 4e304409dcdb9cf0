import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { WRITER, WRITER_HEADER } from './__testUtils__/runGitHost';
import { createHostApp } from './createHostApp';
import { Git } from './git/Git';

describe('createHostApp', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();

  /** Serves the application while `test` runs, with the `git` that it uses. */
  async function serve(
    timeoutMs: number,
    test: (host: { port: number; git: Git }) => Promise<void>,
  ) {
    const git = await Git.find({ timeoutMs });
    const app = createHostApp({
      config: {
        dataDirectory: directory.resolve('data'),
        listen: { host: '127.0.0.1', port: 0 },
        organizations: ['acme'],
        credentials: WRITER,
        limits: { maxPushBytes: 1000, requestTimeoutMs: timeoutMs },
      },
      baseUrl: 'http://localhost',
      git,
      logger,
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      await fetch(`http://localhost:${port}/api/v1/orgs/acme/repos`, {
        method: 'POST',
        headers: { ...WRITER_HEADER, 'content-type': 'application/json' },
        body: '{"name":"shop"}',
      });
      await test({ port, git });
    } finally {
      await git.stop();
      server.closeAllConnections();
      server.close();
    }
  }

  /** A push of which only the first byte arrives. */
  function startPush(port: number) {
    const push = request({
      port,
      path: '/acme/shop/git-receive-pack',
      method: 'POST',
      headers: {
        ...WRITER_HEADER,
        'content-type': 'application/x-git-receive-pack-request',
      },
    });
    push.on('error', () => {});
    push.write('0');
    return push;
  }

  async function until(condition: () => boolean) {
    for (let i = 0; i < 200 && !condition(); i++) {
      await wait(20);
    }
    expect(condition()).toBe(true);
  }

  it("ends a request's process when the client goes away", async () => {
    await serve(60_000, async ({ port, git }) => {
      const push = startPush(port);
      await until(() => git.active === 1);

      push.destroy();

      await until(() => git.active === 0);
      expect(logger.error).not.toHaveBeenCalled();
    });
  });

  it('ends a request that takes too long', async () => {
    await serve(400, async ({ port, git }) => {
      const push = startPush(port);
      await until(() => git.active === 1);

      await expect(once(push, 'close')).rejects.toThrow('socket hang up');

      await until(() => git.active === 0);
    });
  });
});
