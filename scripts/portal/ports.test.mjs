import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { describe, it } from 'node:test';
import { findFreePorts, isTaken } from './ports.mjs';

async function listening(host, use) {
  const server = net.createServer().listen(0, host);
  await once(server, 'listening');
  try {
    await use(server.address().port);
  } finally {
    server.close();
    await once(server, 'close');
  }
}

describe('isTaken', () => {
  for (const host of ['127.0.0.1', '0.0.0.0']) {
    it(`notices a server on ${host}`, () =>
      listening(host, async port => assert.equal(await isTaken(port), true)));
  }

  it('notices that a server has ended', async () => {
    let ended = 0;
    await listening('127.0.0.1', async port => {
      ended = port;
    });
    assert.equal(await isTaken(ended), false);
  });
});

describe('findFreePorts', () => {
  it('passes over the ports that are taken', () =>
    listening('127.0.0.1', async port => {
      const free = await findFreePorts(2, port);
      assert.equal(free.length, 2);
      assert.equal(free.includes(port), false);
    }));
});
