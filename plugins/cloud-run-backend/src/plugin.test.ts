import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  EntityPosture,
  ServicePreview,
  exposureOf,
} from 'backstage-plugin-cloud-run-common';
import fs from 'fs-extra';
import path from 'node:path';
import { Readable } from 'node:stream';
import request from 'supertest';
import { archiveOf } from './__testUtils__/archive';
import { cloudRunPlugin } from './plugin';

const storefront: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'storefront',
    namespace: 'default',
    annotations: {
      'cloud.google.com/run-service':
        'projects/lantern-shop/locations/asia-northeast1/services/storefront',
      'run.googleapis.com/ingress': 'internal',
      'run.googleapis.com/invoker-iam-disabled': 'false',
      'run.googleapis.com/iap-enabled': 'false',
      'cloud.google.com/run-load-balancer': 'none',
      'cloud.google.com/run-invokers': 'allUsers',
      'run.googleapis.com/vpc-access-egress': 'everything',
      'backstage.io/managed-by-location':
        'url:https://git.example/storefront/catalog-info.yaml',
      'backstage.io/source-location': 'url:https://git.example/storefront/',
    },
  },
};

const plain: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'plain', namespace: 'default' },
};

const templateDirectory = path.resolve(
  __dirname,
  '../../../templates/cloud-run-service',
);

const TEMPLATE_FILE = path.join(templateDirectory, 'template.yaml');

const template = (steps: object[]): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'cloud-run-service',
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location': `file:${TEMPLATE_FILE}`,
      'backstage.io/managed-by-origin-location': `file:${TEMPLATE_FILE}`,
      'backstage.io/template-version': '1.0.0',
    },
  },
  spec: { type: 'service', steps },
});

const generating = template([
  {
    action: 'cloud-run:service:generate',
    input: { skeleton: './skeleton' },
  },
]);

const definition = {
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

/** The system's temporary directory, empty at first. */
const temporary = createMockDirectory({ mockOsTmpDir: true });

async function start(
  options: {
    entities?: Entity[];
    decision?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    config?: object;
  } = {},
) {
  const {
    entities = [storefront, plain, generating],
    decision = AuthorizeResult.ALLOW,
    config = {},
  } = options;
  const { server } = await startTestBackend({
    features: [
      cloudRunPlugin,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          catalog: { locations: [{ type: 'file', target: TEMPLATE_FILE }] },
          ...config,
        },
      }),
      mockServices.permissions.factory({ result: decision }),
    ],
  });
  return server;
}

const posturePath = (name: string) =>
  `/api/cloud-run/v1/entities/component/default/${name}/posture`;

describe('posture of an entity', () => {
  it('is what its annotations declare, judged', async () => {
    const server = await start();

    const { status, body } = await request(server).get(
      posturePath('storefront'),
    );

    expect(status).toBe(200);
    const answer: EntityPosture = body;
    expect(answer.entityRef).toBe('component:default/storefront');
    expect(answer.services).toHaveLength(1);
    const [service] = answer.services;
    expect(service.ref).toEqual({
      project: 'lantern-shop',
      location: 'asia-northeast1',
      service: 'storefront',
    });
    expect(service.posture.ingress.setting).toEqual({
      state: 'known',
      value: 'internal',
      evidence: [{ kind: 'annotation', name: 'run.googleapis.com/ingress' }],
    });
    expect(exposureOf(service.posture)).toEqual({
      level: 'internal-unauthenticated',
    });
    expect(service.links).toEqual({
      console:
        'https://console.cloud.google.com/run/detail/asia-northeast1/storefront/networking?project=lantern-shop',
      source: 'https://git.example/storefront/',
    });
    expect(answer.problems).toEqual([
      {
        annotation: 'run.googleapis.com/vpc-access-egress',
        value: 'everything',
        allowed: ['private-ranges-only', 'all-traffic'],
        example: 'private-ranges-only',
      },
    ]);
  });

  it('has no services where nothing is declared', async () => {
    const { body } = await request(await start()).get(posturePath('plain'));

    expect(body.services).toEqual([]);
  });

  it('is not found for an entity that the caller cannot see', async () => {
    const { status, body } = await request(await start()).get(
      posturePath('hidden'),
    );

    expect(status).toBe(404);
    expect(body.error.message).toContain('component:default/hidden');
  });

  it('is refused without the permission', async () => {
    const server = await start({ decision: AuthorizeResult.DENY });

    const { status, body } = await request(server).get(
      posturePath('storefront'),
    );

    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
    expect(JSON.stringify(body)).not.toContain('internal-unauthenticated');
  });

  it('is refused without credentials', async () => {
    const { status } = await request(await start())
      .get(posturePath('storefront'))
      .set('Authorization', mockCredentials.none.header());

    expect(status).toBe(401);
  });

  it('is judged by the configured policy', async () => {
    const server = await start({
      config: { cloudRun: { policy: { allowedIngress: ['all'] } } },
    });

    const { body } = await request(server).get(posturePath('storefront'));

    const answer: EntityPosture = body;
    expect(
      answer.services[0].judgement.findings.map(({ rule }) => rule),
    ).toContain('ingress/outside-policy');
  });
});

describe('posture of an entity with a repository', () => {
  const repository = (files: Record<string, string>) =>
    mockServices.urlReader.mock({
      readTree: async () => ({
        etag: 'commit-1',
        files: jest.fn(),
        archive: async () =>
          Readable.from([
            archiveOf(
              Object.entries(files).map(([file, contents]) => ({
                path: file,
                contents,
              })),
            ),
          ]),
        dir: jest.fn(),
      }),
    }).factory;

  const entity: Entity = {
    ...storefront,
    metadata: {
      ...storefront.metadata,
      annotations: {
        'backstage.io/managed-by-location':
          'url:https://github.com/lantern/storefront/tree/main/catalog-info.yaml',
        'backstage.io/source-location':
          'url:https://github.com/lantern/storefront/tree/main/',
        'cloud.google.com/run-accepted-findings':
          'egress/no-startup-probe until 2999-12-31 by ann: It comes with the next release.',
      },
    },
    spec: { ...storefront.spec, lifecycle: 'production' },
  };

  const posture = async (
    files: Record<string, string>,
    config: object = {},
  ): Promise<EntityPosture> => {
    const { server } = await startTestBackend({
      features: [
        cloudRunPlugin,
        catalogServiceMock.factory({ entities: [entity] }),
        mockServices.rootConfig.factory({ data: config }),
        repository(files),
      ],
    });
    for (;;) {
      const { body } = await request(server).get(posturePath('storefront'));
      if (body.repository?.state !== 'reading') {
        return body;
      }
    }
  };

  const terraform = `
resource "google_cloud_run_v2_service" "main" {
  name     = "storefront"
  location = "asia-northeast1"
  project  = "lantern-shop"
  ingress  = "INGRESS_TRAFFIC_ALL"

  template {
    vpc_access {
      egress = "PRIVATE_RANGES_ONLY"
      network_interfaces {
        network    = "main"
        subnetwork = "run"
      }
    }
    containers { image = "image" }
  }
}
`;

  it('is what its Terraform declares, with links to the lines', async () => {
    const { services, repository: report } = await posture({
      'infra/service.tf': terraform,
      'README.md': 'Nothing to read here.',
    });

    expect(report).toMatchObject({
      state: 'read',
      etag: 'commit-1',
      problems: [],
      limitsReached: [],
    });
    expect(services).toHaveLength(1);
    expect(services[0]).toMatchObject({
      source: 'terraform',
      ref: { service: 'storefront' },
      posture: {
        ingress: {
          setting: {
            value: 'all',
            evidence: [
              {
                kind: 'file',
                path: 'infra/service.tf',
                line: 6,
                url: 'https://github.com/lantern/storefront/tree/main/infra/service.tf#L6',
              },
            ],
          },
        },
      },
      links: {
        source:
          'https://github.com/lantern/storefront/tree/main/infra/service.tf#L2',
      },
    });
  });

  it('is judged with what the owner accepts and what the catalog says', async () => {
    const { services } = await posture(
      { 'infra/service.tf': terraform },
      {
        cloudRun: {
          policy: {
            loadBalancerRequirements: [
              { features: ['load-balancer'], lifecycles: ['production'] },
            ],
          },
        },
      },
    );

    const findings = services.flatMap(({ judgement }) => judgement.findings);
    expect(
      findings.find(({ rule }) => rule === 'egress/no-startup-probe'),
    ).toMatchObject({ accepted: { by: 'ann', until: '2999-12-31' } });
    expect(findings.map(({ rule }) => rule)).toContain(
      'ingress/required-load-balancer-feature',
    );
  });

  it('says what of the repository cannot be read, and where', async () => {
    const { services, repository: report } = await posture({
      'infra/service.tf': terraform,
      'infra/broken.tf': 'resource "google_cloud_run_v2_service" {\n  name =\n',
    });

    expect(services).toHaveLength(1);
    expect(report).toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({
          severity: 'error',
          path: 'infra/broken.tf',
          url: expect.stringMatching(/infra\/broken\.tf#L\d+$/),
        }),
      ]),
    });
  });
});

describe('policy', () => {
  it('is given to the form', async () => {
    const server = await start({
      config: { cloudRun: { policy: { allowedIngress: ['internal'] } } },
    });

    const { body } = await request(server).get('/api/cloud-run/v1/policy');

    expect(body).toEqual({
      allowedIngress: ['internal'],
      severities: {},
      off: [],
      accepted: [],
      ownersMayAccept: 'high',
    });
  });

  it('is refused without the permission', async () => {
    const server = await start({ decision: AuthorizeResult.DENY });

    const { status, body } = await request(server).get(
      '/api/cloud-run/v1/policy',
    );

    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'You may not see the policy for Cloud Run services',
    );
  });

  it('stops the backend at the key that is wrong', async () => {
    await expect(
      start({
        config: { cloudRun: { policy: { allowedIngress: ['public'] } } },
      }),
    ).rejects.toThrow('cloudRun.policy.allowedIngress[0]');
  });
});

describe('preview', () => {
  const preview = async (body: object, entities?: Entity[]) =>
    request(await start({ entities }))
      .post('/api/cloud-run/v1/preview')
      .send(body);

  it('shows the files that the template makes', async () => {
    const { status, body } = await preview({
      templateRef: 'template:default/cloud-run-service',
      definition,
    });

    expect(status).toBe(200);
    const { files, deployments }: ServicePreview = body;
    const service = files.find(file => file.path === 'infra/service.tf');
    expect(service?.text).toContain('INGRESS_TRAFFIC_INTERNAL_ONLY');
    expect(files.map(file => file.path)).not.toContain(
      'infra/load_balancer.tf',
    );
    expect(deployments).toHaveLength(1);
    expect(exposureOf(deployments[0].posture)).toEqual({
      level: 'internal-authenticated',
    });
  });

  it('names every field that is wrong', async () => {
    const { status, body } = await preview({
      templateRef: 'template:default/cloud-run-service',
      definition: {
        ...definition,
        name: 'Store Front',
        environments: [{ ...definition.environments[0], region: 'tokyo' }],
      },
    });

    expect(status).toBe(400);
    expect(body.error.message).toContain('name: Use lower-case letters');
    expect(body.error.message).toContain('environments.0.region: Use a region');
  });

  it('says so when there is no such template', async () => {
    const { status, body } = await preview({
      templateRef: 'template:default/other',
      definition,
    });

    expect(status).toBe(404);
    expect(body.error.message).toContain('template:default/other');
  });

  it('says so when the template generates no Cloud Run service', async () => {
    const { status, body } = await preview(
      { templateRef: 'template:default/cloud-run-service', definition },
      [template([{ action: 'fetch:template', input: { url: './skeleton' } }])],
    );

    expect(status).toBe(400);
    expect(body.error.message).toContain('cloud-run:service:generate');
  });
});

it('leaves no skeleton behind', async () => {
  const { status } = await request(await start())
    .post('/api/cloud-run/v1/preview')
    .send({ templateRef: 'template:default/cloud-run-service', definition });

  expect(status).toBe(200);
  expect(await fs.readdir(temporary.path)).toEqual([]);
});
