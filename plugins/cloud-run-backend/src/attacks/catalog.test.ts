import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import { setTimeout as pause } from 'node:timers/promises';
import request from 'supertest';
import { cloudRunPlugin } from '../plugin';
import { SourceHost } from './__testUtils__/SourceHost';
import { SECRET } from './__testUtils__/portal';

jest.setTimeout(60_000);

const host = new SourceHost();
beforeAll(() => host.start());
afterAll(() => host.stop());

/** What an author may write about where an entity comes from. */
const forged = (source: string) =>
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'forged',
      annotations: {
        'backstage.io/managed-by-location': `url:${host.url(
          'victim/private',
        )}catalog-info.yaml`,
        'backstage.io/managed-by-origin-location': 'file:/srv/portal/all.yaml',
        'backstage.io/source-location': `url:${host.url('victim/private')}`,
        'cloud.google.com/run-source': source,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/x',
    },
  });

it('an author who forges where an entity comes from, in the real catalog', async () => {
  host.publish('victim/private', { 'main.tf': `# ${SECRET}` });
  host.publish('mallory/mine', {
    'catalog-info.yaml': forged(host.url('victim/private')),
  });
  const backend = await startTestBackend({
    features: [
      catalog,
      cloudRunPlugin,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            locations: [
              {
                type: 'url',
                target: `${host.url('mallory/mine')}catalog-info.yaml`,
              },
            ],
            processingInterval: { seconds: 1 },
          },
          integrations: {
            gitea: [{ host: host.address, baseUrl: `http://${host.address}` }],
          },
        },
      }),
    ],
  });
  const ask = () =>
    request(backend.server).get(
      '/api/cloud-run/v1/entities/component/default/forged/posture',
    );
  let answer = await ask();
  while (answer.status === 404) {
    await pause(200);
    answer = await ask();
  }
  expect(answer.status).toBe(200);
  expect(answer.body.repository).toMatchObject({
    state: 'unreadable',
    because: 'outside',
  });
  expect(host.wasAsked('victim')).toBe(false);
  await backend.stop();
});
