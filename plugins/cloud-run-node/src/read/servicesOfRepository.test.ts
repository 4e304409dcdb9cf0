import { memoryFiles } from 'backstage-cloud-run-terraform';
import { servicesOfFiles } from './servicesOfFiles';
import { servicesOfRepository } from './servicesOfRepository';

const manifest = (name: string, location = 'europe-west1') => `
apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: ${name}
  namespace: lantern
  labels: { cloud.googleapis.com/location: ${location} }
spec:
  template:
    spec: { containers: [{ image: ${name} }] }
`;

const entity = (name: string, ...annotations: string[]) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  annotations:
    backstage.io/techdocs-ref: dir:.
${annotations.map(annotation => `    ${annotation}\n`).join('')}
spec: { type: service, lifecycle: production, owner: shop }
`;

const named = (name: string) =>
  `cloud.google.com/run-service: projects/lantern/locations/europe-west1/services/${name}`;
const MEANT = 'cloud.google.com/run-public: intended';

function expectationsIn(files: Record<string, string>, directory = 'infra') {
  return servicesOfRepository(memoryFiles(files), directory).then(
    ({ services }) =>
      services.map(({ posture, entity: found }) => [
        posture.service.name,
        found?.metadata.name,
        posture.expectations.public,
      ]),
  );
}

describe('what a service is meant to be', () => {
  it('is said by the entity that names it', async () => {
    expect(
      await expectationsIn({
        'infra/a.yaml': manifest('a'),
        'infra/b.yaml': manifest('b'),
        'catalog-info.yaml': [
          entity('first', named('a')),
          entity('second', named('b'), MEANT),
        ].join('---'),
      }),
    ).toEqual([
      ['a', 'first', false],
      ['b', 'second', true],
    ]);
  });

  it('is said by the only entity that is a service, where it names none or the same elsewhere', async () => {
    expect(
      await expectationsIn({
        'infra/a.yaml': manifest('a'),
        'catalog-info.yaml': [entity('docs'), entity('app', MEANT)].join('---'),
      }),
    ).toEqual([['a', 'app', true]]);
    expect(
      await expectationsIn({
        'infra/a.yaml': manifest('a', 'asia-northeast1'),
        'catalog-info.yaml': entity('app', named('a'), MEANT),
      }),
    ).toEqual([['a', 'app', true]]);
  });

  it('is not said by an entity that names another service', async () => {
    expect(
      await expectationsIn({
        'infra/a.yaml': manifest('a'),
        'catalog-info.yaml': entity('app', named('b'), MEANT),
      }),
    ).toEqual([['a', undefined, false]]);
  });

  it('is said by the nearest file', async () => {
    expect(
      await expectationsIn(
        {
          'shop/infra/a.yaml': manifest('a'),
          'shop/catalog-info.yaml': entity('near', MEANT),
          'catalog-info.yaml': entity('far', named('a')),
        },
        'shop/infra',
      ),
    ).toEqual([['a', 'near', true]]);
  });

  it('stays open where the file cannot be read, which is a warning', async () => {
    const { services, problems } = await servicesOfRepository(
      memoryFiles({ 'a.yaml': manifest('a'), 'catalog-info.yaml': 'kind: [' }),
      '',
    );
    expect(services).toMatchObject([
      { posture: { expectations: { public: false } } },
    ]);
    expect(problems).toMatchObject([
      { severity: 'warning', path: 'catalog-info.yaml', line: 1 },
    ]);
  });
});

describe('the manifests of a folder', () => {
  it('are found inside it, and what is hidden or installed is not', async () => {
    const { services } = await servicesOfRepository(
      memoryFiles({
        'run/prod/a.yml': manifest('a'),
        'run/.cache/b.yaml': manifest('b'),
        'run/node_modules/c/c.yaml': manifest('c'),
        'other/d.yaml': manifest('d'),
        'run/compose.yaml': 'services: { web: { image: web } }',
      }),
      'run',
    );
    expect(services.map(({ at }) => at?.path)).toEqual(['run/prod/a.yml']);
  });

  it('are not what manifests are made of', async () => {
    const { services, problems } = await servicesOfRepository(
      memoryFiles({
        'chart/templates/service.yaml': `{{- if .Values.enabled }}\n${manifest(
          'a',
        )}\n{{- end }}\n`,
      }),
      '',
    );
    expect(services).toEqual([]);
    expect(problems).toMatchObject([
      { severity: 'warning', path: 'chart/templates/service.yaml' },
    ]);
  });

  it('are read within bounds, and it is said where reading stopped', async () => {
    const { limitsReached } = await servicesOfRepository(
      memoryFiles({ 'a.yaml': manifest('a'), 'b.yaml': manifest('b') }),
      '',
      { limits: { fileBytes: 10 } },
    );
    expect(limitsReached).toEqual([
      { limit: 'fileBytes', at: 'a.yaml' },
      { limit: 'fileBytes', at: 'b.yaml' },
    ]);
  });

  it('are no more than the caller wants, in all files together', async () => {
    const { services, limitsReached } = await servicesOfRepository(
      memoryFiles({
        'a.yaml': manifest('a'),
        'b.yaml': manifest('b'),
        'c.yaml': manifest('c'),
      }),
      '',
      { limits: { instances: 2 } },
    );
    expect(services).toHaveLength(2);
    expect(limitsReached).toEqual([{ limit: 'instances', at: 'c.yaml' }]);
  });

  it('are no more than a repository may hold, in all files together', async () => {
    const many = (file: string) =>
      Array.from({ length: 2_000 }, (_, index) =>
        manifest(`${file}${index}`),
      ).join('---');
    const { services, limitsReached } = await servicesOfRepository(
      memoryFiles({
        'a.yaml': many('a'),
        'b.yaml': many('b'),
        'c.yaml': many('c'),
        'd.yaml': manifest('d'),
      }),
      '',
    );
    expect(services).toHaveLength(5_000);
    expect(limitsReached).toEqual([{ limit: 'instances', at: 'c.yaml' }]);
  });

  it('are no longer than can be read, in all files together', async () => {
    const long = (name: string) =>
      `${manifest(name)}# ${'x'.repeat(900_000)}\n`;
    const { services, limitsReached } = await servicesOfRepository(
      memoryFiles(
        Object.fromEntries(
          ['a', 'b', 'c', 'd', 'e', 'f'].map(name => [
            `${name}.yaml`,
            long(name),
          ]),
        ),
      ),
      '',
    );
    expect(services.map(({ posture }) => posture.service.name)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(limitsReached).toEqual([{ limit: 'totalBytes', at: 'e.yaml' }]);
  });
});

describe('a file', () => {
  const read = (path: string, content: string | Uint8Array) =>
    servicesOfFiles(memoryFiles({ [path]: content }), [path]);

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${manifest('a')}`)],
    ['UTF-16', Buffer.from(`\uFEFF${manifest('a')}`, 'utf16le')],
  ])('is read as %s', async (_, content) => {
    expect((await read('a.yaml', content)).services).toMatchObject([
      { posture: { service: { name: 'a' } } },
    ]);
  });

  it.each([
    [10_001, {}, []],
    [3, { instances: 2 }, [{ limit: 'instances', at: 'plan.json' }]],
  ])(
    'is read to the end where it is a plan of %d resources, unless less is wanted: %j',
    async (count, limits, limitsReached) => {
      const resources = Array.from({ length: count }, (_, index) => ({
        address: `google_service_account.a[${index}]`,
        mode: 'managed',
        type: 'google_service_account',
        name: 'a',
        index,
        values: {},
      }));
      const plan = {
        format_version: '1.2',
        planned_values: { root_module: { resources } },
        configuration: { root_module: {} },
      };
      const found = await servicesOfFiles(
        memoryFiles({ 'plan.json': JSON.stringify(plan) }),
        ['plan.json'],
        { limits },
      );
      expect(found.limitsReached).toEqual(limitsReached);
    },
  );

  it.each([
    ['deploy.tfplan', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'It is no text'],
    ['latin.yaml', new Uint8Array([0x6e, 0xe9]), 'It is no text'],
    ['state.json', '{"format_version":"1.0","values":{}}', 'This is a state'],
    ['plan.json', '{"format_version":"9.0"}', 'format_version 9.0'],
  ])('is a problem where it cannot be read: %s', async (path, content, why) => {
    expect(await read(path, content)).toMatchObject({
      services: [],
      problems: [
        { severity: 'error', path, message: expect.stringContaining(why) },
      ],
    });
  });

  it('is a problem where there is none, and others are read', async () => {
    const { services, problems } = await servicesOfFiles(
      memoryFiles({ 'b.yaml': manifest('b') }),
      ['infra/a.yaml', 'b.yaml'],
    );
    expect(services.map(({ posture }) => posture.service.name)).toEqual(['b']);
    expect(problems).toMatchObject([
      { severity: 'error', path: 'infra/a.yaml' },
    ]);
  });
});
