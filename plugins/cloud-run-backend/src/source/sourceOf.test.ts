import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { allowedSources } from './allowedSources';
import { configuredFiles } from './catalogLocation';
import { sourceOf } from './sourceOf';

const config = new ConfigReader({
  catalog: {
    locations: [
      { type: 'file', target: '/srv/portal/all.yaml' },
      { type: 'file', target: '/srv/teams/*/catalog-info.yaml' },
      { type: 'url', target: 'https://github.com/acme/portal/all.yaml' },
    ],
  },
  cloudRun: {
    sources: {
      allowed: ['https://github.com/acme/', 'https://git.example/infra/shared'],
    },
  },
  integrations: {
    gitlab: [
      {
        host: 'git.example',
        baseUrl: 'https://git.example',
        apiBaseUrl: 'https://git.example/api/v4',
      },
    ],
    bitbucketServer: [
      { host: 'bb.example', apiBaseUrl: 'https://bb.example/rest/api/1.0' },
    ],
  },
});

const bounds = {
  integrations: ScmIntegrations.fromConfig(config),
  allowed: allowedSources(config),
  configuredFiles: configuredFiles(config),
};

function source(location: string, named: string, origin = location) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'shop',
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': origin,
        'cloud.google.com/run-source': named,
      },
    },
  };
  return sourceOf(entity, bounds);
}

const GITHUB =
  'url:https://github.com/lantern/shop/blob/main/catalog-info.yaml';
const GITLAB =
  'url:https://git.example/group/inner/shop/-/blob/main/catalog-info.yaml';
const BITBUCKET =
  'url:https://bb.example/projects/P/repos/shop/browse/catalog-info.yaml?at=main';

describe('sourceOf', () => {
  it.each([
    [GITHUB, 'https://github.com/lantern/shop/tree/main/infra/'],
    [GITHUB, 'https://github.com/lantern/shop/tree/deploy/'],
    [GITHUB, 'https://github.com/acme/anything/tree/main/'],
    [GITLAB, 'https://git.example/group/inner/shop/-/tree/main/infra/'],
    [GITLAB, 'https://git.example/infra/shared/-/tree/main/'],
    [
      BITBUCKET,
      'https://bb.example/projects/P/repos/shop/browse/infra?at=main',
    ],
    ['file:/srv/portal/all.yaml', 'https://anywhere.example/infra/'],
    ['file:/srv/teams/a/catalog-info.yaml', 'https://anywhere.example/infra/'],
    [
      'url:https://files.example/a/catalog-info.yaml',
      'https://files.example/a/',
    ],
  ])('lets an entity of %s have %s', (location, named) => {
    const origin = location.startsWith('file:/srv/teams')
      ? 'file:/srv/teams/*/catalog-info.yaml'
      : location;
    expect(source(location, named, origin)).toEqual({
      state: 'allowed',
      url: named,
    });
  });

  it.each([
    [GITHUB, 'https://github.com/lantern/shop-secrets/tree/main/'],
    [GITHUB, 'https://github.com/lantern/'],
    [GITHUB, 'https://github.com/acme-evil/x/tree/main/'],
    [GITLAB, 'https://git.example/group/inner/other/-/tree/main/'],
    [GITLAB, 'https://git.example/group/inner/shop/inner/-/tree/main/'],
    [GITLAB, 'https://git.example/infra/shared-secrets/-/tree/main/'],
    [BITBUCKET, 'https://bb.example/projects/P/repos/other/browse/'],
    [
      'url:https://files.example/a/catalog-info.yaml',
      'https://files.example/b/',
    ],
    ['file:/srv/other/all.yaml', 'https://anywhere.example/infra/'],
    ['file:/srv/portal/../other/x.yaml', 'https://anywhere.example/infra/'],
    ['url:file:///srv/portal/all.yaml', 'https://anywhere.example/infra/'],
  ])('refuses an entity of %s %s', (location, named) => {
    expect(source(location, named)).toMatchObject({
      state: 'refused',
      because: 'outside',
    });
  });

  it('reads the folder of a file of Terraform, which is one with its module', () => {
    expect(
      source(GITHUB, 'https://github.com/lantern/shop/blob/main/infra/main.tf'),
    ).toEqual({
      state: 'allowed',
      url: 'https://github.com/lantern/shop/blob/main/infra/',
    });
  });

  it.each(['github.com/acme', 'https://github.com/acme/?a=b', 'file:///srv'])(
    'stops the backend where %s is to be allowed',
    entry => {
      expect(() =>
        allowedSources(
          new ConfigReader({ cloudRun: { sources: { allowed: [entry] } } }),
        ),
      ).toThrow('cloudRun.sources.allowed[0]');
    },
  );
});
