import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPorts, takenPortsError } from './addresses.mjs';

describe('readPorts', () => {
  it('has the usual ports where nothing is set', () => {
    assert.deepEqual(
      readPorts({ PORTAL_PORT: '' }).map(({ port }) => port),
      [3000, 7007, 7008],
    );
  });

  it('moves a server by its variable', () => {
    assert.deepEqual(
      readPorts({ BACKEND_PORT: '7107' }).map(({ port }) => port),
      [3000, 7107, 7008],
    );
  });

  for (const text of ['0', '65536', '-1', '3000.5', 'http']) {
    it(`refuses ${text}`, () =>
      assert.throws(
        () => readPorts({ PORTAL_PORT: text }),
        /PORTAL_PORT is not a port/,
      ));
  }

  it('refuses one port for two servers', () => {
    assert.throws(
      () => readPorts({ GIT_HOST_PORT: '3000' }),
      /PORTAL_PORT and GIT_HOST_PORT are both 3000/,
    );
  });
});

describe('takenPortsError', () => {
  it('says how to choose other ports', () => {
    const [portal, backend] = readPorts({});
    assert.equal(
      takenPortsError([portal, backend], [3001, 7009]).message,
      [
        'Port 3000 for the portal is in use.',
        'Port 7007 for its backend is in use.',
        '  End what uses it (perhaps a portal that already runs), or choose another:',
        '  PORTAL_PORT=3001 BACKEND_PORT=7009 npm start',
      ].join('\n'),
    );
  });
});
