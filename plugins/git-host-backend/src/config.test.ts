import { resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readGitHostConfig } from './config';

const COMPLETE = {
  dataDirectory: '.data/git',
  organizations: ['acme'],
  username: 'portal',
  password: 'secret',
};

const read = (fields: JsonObject) =>
  readGitHostConfig(new ConfigReader({ gitHost: { ...COMPLETE, ...fields } }));

describe('readGitHostConfig', () => {
  it('has a default for what need not be said', () => {
    expect(read({})).toEqual({
      dataDirectory: resolve('.data/git'),
      listen: { host: '127.0.0.1', port: 7008 },
      baseUrl: undefined,
      organizations: ['acme'],
      credentials: { username: 'portal', password: 'secret' },
      limits: { maxPushBytes: 104857600, requestTimeoutMs: 120000 },
    });
  });

  it('reads everything that can be said', () => {
    expect(
      read({
        dataDirectory: '/var/lib/git',
        baseUrl: 'https://git.acme.example/',
        listen: { host: '0.0.0.0', port: 3000 },
        limits: { maxPushBytes: 1000, requestTimeout: '30s' },
      }),
    ).toMatchObject({
      dataDirectory: '/var/lib/git',
      baseUrl: 'https://git.acme.example',
      listen: { host: '0.0.0.0', port: 3000 },
      limits: { maxPushBytes: 1000, requestTimeoutMs: 30000 },
    });
  });

  it.each<[string, JsonObject]>([
    ['gitHost.listen.port', { listen: { port: 70000 } }],
    ['gitHost.baseUrl', { baseUrl: 'localhost:7008' }],
    ['gitHost.organizations', { organizations: ['../x'] }],
    ['gitHost.organizations', { organizations: ['acme', 'ACME'] }],
    ['gitHost.username', { username: 'a:b' }],
    ['gitHost.password', { password: '' }],
    ['gitHost.dataDirectory', { dataDirectory: '' }],
    ['gitHost.limits.maxPushBytes', { limits: { maxPushBytes: -1 } }],
  ])('names %s when it is wrong', (key, fields) => {
    expect(() => read(fields)).toThrow(key);
  });
});
