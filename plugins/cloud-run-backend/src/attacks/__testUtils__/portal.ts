import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { EntityPosture } from 'backstage-plugin-cloud-run-common';
import request from 'supertest';
import { cloudRunPlugin } from '../../plugin';
import { SourceHost } from './SourceHost';

/** What an attacker may not see; it is on the portal's disk and in a repository of somebody else. */
export const SECRET = 'the-combination-is-1-2-3-4-5';

/** The answers of a form. */
export const DEFINITION = {
  name: 'storefront',
  owner: 'group:default/shop',
  runtime: { kind: 'nodejs' },
  network: {
    ingress: { setting: 'internal' },
    auth: { method: 'iam', invokers: ['group:shop@lantern.example'] },
    egress: { path: 'default' },
  },
  environments: [
    { name: 'production', project: 'lantern-shop', region: 'asia-northeast1' },
  ],
};

/** The real backend for the tests of a file, with a source host, a secret on its disk, and the entities that tests add. */
export function startPortal(
  options: {
    decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    config?: JsonObject;
  } = {},
) {
  const host = new SourceHost();
  const disk = createMockDirectory({
    content: {
      'secret.env': SECRET,
      'skeleton/secret.env': SECRET,
      'template.yaml': SECRET,
    },
  });
  const entities: Entity[] = [];
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    await host.start();
    host.publish('victim/private', {
      'infra/main.tf': `# ${SECRET}\nresource "google_cloud_run_v2_service" "secret" {\n  name = "${SECRET}"\n  location = "europe-west1"\n}\n`,
      'skeleton/README.md': SECRET,
    });
    backend = await startTestBackend({
      features: [
        cloudRunPlugin,
        catalogServiceMock.mock({
          getEntityByRef: async ref =>
            entities.find(entity => stringifyEntityRef(entity) === ref),
        }).factory,
        mockServices.rootConfig.factory({
          data: {
            integrations: {
              gitea: [
                { host: host.address, baseUrl: `http://${host.address}` },
              ],
            },
            ...options.config,
          },
        }),
        mockServices.permissions.factory({
          result: options.decision ?? AuthorizeResult.ALLOW,
        }),
      ],
    });
  });
  afterAll(async () => {
    await backend.stop();
    await host.stop();
  });

  const get = (path: string) =>
    request(backend.server).get(`/api/cloud-run/v1/${path}`);

  /** Asks for the posture of an entity until it is known. */
  const settled = async (name: string): Promise<EntityPosture> => {
    for (;;) {
      const { status, body } = await get(
        `entities/component/default/${name}/posture`,
      );
      if (status !== 200) {
        throw new Error(`${status}: ${JSON.stringify(body)}`);
      }
      if (body.repository?.state !== 'reading') {
        return body;
      }
    }
  };

  const preview = (name: string) =>
    request(backend.server)
      .post('/api/cloud-run/v1/preview')
      .send({
        templateRef: `template:default/${name}`,
        definition: DEFINITION,
      });

  return { host, disk, entities, get, settled, preview };
}
