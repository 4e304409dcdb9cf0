import { Entity } from '@backstage/catalog-model';
import { component, template } from './__testUtils__/entities';
import { SECRET, startPortal } from './__testUtils__/portal';

jest.setTimeout(60_000);

const portal = startPortal({
  config: {
    catalog: { locations: [{ type: 'file', target: '/srv/portal/all.yaml' }] },
  },
});

/** The protocol of addresses that a browser runs. */
const SCRIPT = `${'java'}script:`;

const { host } = portal;
const victim = () => host.url('victim/private', 'infra/');
const mine = () => host.url('mallory/mine');

/** Adds an entity and has it that nothing of the victim is asked, and nothing secret told. */
async function attempt<T extends object>(
  entity: Entity,
  ask: () => Promise<T>,
): Promise<T> {
  portal.entities.push(entity);
  host.requests.length = 0;
  const answer = await ask();
  expect(host.wasAsked('victim')).toBe(false);
  expect(JSON.stringify(answer)).not.toContain(SECRET);
  return answer;
}

let count = 0;
const nextName = () => {
  count += 1;
  return `attempt-${count}`;
};

beforeAll(() => {
  host.publish('mallory/mine', {
    'infra/main.tf': '',
    'template.yaml': '',
    'skeleton/README.md': 'fine\n',
  });
  host.publish('mallory/mine-too', { 'infra/main.tf': '' });
});

describe('a source that an author names', () => {
  const path = (url: string) => new URL(url).pathname;

  it.each<[string, () => string, 'outside' | 'not-a-url']>([
    ['another repository', victim, 'outside'],
    ['a file of another repository', () => `${victim()}main.tf`, 'outside'],
    [
      'a repository whose name begins alike',
      () => host.url('mallory/mine-too'),
      'outside',
    ],
    [
      'another repository, upwards',
      () => `${mine()}../../../../../victim/private/src/branch/main/infra/`,
      'outside',
    ],
    [
      'another repository, upwards and encoded',
      () =>
        `${mine()}%2e%2e/%2e%2e/%2E%2e/%2e%2E/%2e%2e/victim/private/src/branch/main/infra/`,
      'outside',
    ],
    [
      'encoded separators',
      () => `${mine()}..%2f..%2f..%2f..%2f..%2fvictim%2fprivate`,
      'not-a-url',
    ],
    [
      'encoded backslashes',
      () => `${mine()}..%5c..%5cvictim%5cprivate`,
      'not-a-url',
    ],
    ['twice encoded', () => `${mine()}%252e%252e/%252e%252e`, 'not-a-url'],
    ['a null byte', () => `${mine()}%00/victim/private`, 'not-a-url'],
    [
      'backslashes',
      () => mine().replace('mallory/mine', 'victim\\private'),
      'outside',
    ],
    ['empty segments', () => `${mine()}/victim//private`, 'not-a-url'],
    [
      'a name and a password',
      () => victim().replace('http://', 'http://root:root@'),
      'not-a-url',
    ],
    [
      'the host as a name',
      () => `http://${host.address}@victim.example/`,
      'not-a-url',
    ],
    [
      'the host with another port',
      () => mine().replace(/:\d+/, ':1'),
      'outside',
    ],
    [
      'the host by its number',
      () => victim().replace('localhost', '127.1'),
      'outside',
    ],
    [
      'the host in capitals',
      () => victim().replace('localhost', 'LOCALHOST'),
      'outside',
    ],
    [
      'the host with a dot',
      () => victim().replace('localhost', 'localhost.'),
      'outside',
    ],
    ['another host', () => 'https://evil.example/', 'outside'],
    [
      'the metadata of the machine',
      () => 'http://169.254.169.254/computeMetadata/v1/',
      'outside',
    ],
    [
      'a service of the machine',
      () => 'http://[::1]:7007/api/catalog/entities',
      'outside',
    ],
    ['a file of the backend', () => 'file:///etc/passwd', 'not-a-url'],
    ['a path of the backend', () => '/etc/passwd', 'not-a-url'],
    ['a folder', () => 'infra', 'not-a-url'],
    [
      'a path without a host',
      () => `//${host.address}${path(victim())}`,
      'not-a-url',
    ],
    ['a script', () => `${SCRIPT}alert(document.cookie)`, 'not-a-url'],
    ['data', () => 'data:text/html,<script>alert(1)</script>', 'not-a-url'],
    [
      'another protocol',
      () => 'git+ssh://git@github.com/acme/private',
      'not-a-url',
    ],
    [
      'a line break before the protocol',
      () => 'java\nscript:alert(1)',
      'not-a-url',
    ],
    [
      'white space before another repository',
      () => `  \t${victim()}`,
      'outside',
    ],
    ['nothing', () => '', 'not-a-url'],
    ['a text without end', () => `https://${'a'.repeat(100_000)}`, 'not-a-url'],
  ])('is %s', async (_, url, because) => {
    const name = nextName();
    const entity = component(name, mine(), {
      'cloud.google.com/run-source': url(),
      'run.googleapis.com/ingress': 'all',
    });
    const answer = await attempt(entity, () => portal.settled(name));
    expect(answer.repository).toMatchObject({ state: 'unreadable', because });
    expect(answer.services).toMatchObject([{ source: 'catalog' }]);
    expect(answer.services[0].links.source).toBeUndefined();
  });

  it.each([
    ['another repository', () => `url:${victim()}`],
    ['a file of the backend', () => 'file:/etc/passwd'],
    ['no location', () => 'nonsense'],
    ['no location at all', () => ''],
    ['a script', () => 'url:javascript:alert(1)'],
  ])('is the source location, which is %s', async (_, location) => {
    const name = nextName();
    const entity = component(name, mine(), {
      'backstage.io/source-location': location(),
      'run.googleapis.com/ingress': 'all',
    });
    const answer = await attempt(entity, () => portal.settled(name));
    expect(answer.services).toMatchObject([{ source: 'catalog' }]);
    expect(answer.services[0].links.source).toBeUndefined();
  });

  it('of an entity whose own place is not known', async () => {
    const name = nextName();
    const entity = component(name, mine(), {
      'backstage.io/managed-by-location': '',
      'cloud.google.com/run-source': victim(),
    });
    const { repository } = await attempt(entity, () => portal.settled(name));
    expect(repository).toMatchObject({ because: 'outside' });
  });

  it('of an entity of a file that nobody configured', async () => {
    const name = nextName();
    const entity = component(name, mine(), {
      'backstage.io/managed-by-location':
        'file:/home/mallory/catalog-info.yaml',
      'cloud.google.com/run-source': victim(),
    });
    const { repository } = await attempt(entity, () => portal.settled(name));
    expect(repository).toMatchObject({ because: 'outside' });
  });

  it('of an entity of a file that a stranger’s location brought in', async () => {
    const name = nextName();
    const entity = component(name, mine(), {
      'backstage.io/managed-by-location': 'file:/srv/portal/other.yaml',
      'backstage.io/managed-by-origin-location': `url:${mine()}all.yaml`,
      'cloud.google.com/run-source': victim(),
    });
    const { repository } = await attempt(entity, () => portal.settled(name));
    expect(repository).toMatchObject({ because: 'outside' });
  });

  it('is read in the entity’s own repository, which is no attack', async () => {
    const name = nextName();
    portal.entities.push(
      component(name, mine(), {
        'cloud.google.com/run-source': `${mine()}infra/`,
      }),
    );
    const { repository } = await portal.settled(name);
    expect(repository).toMatchObject({ state: 'read' });
  });
});

describe('a skeleton that a template names', () => {
  const OUTSIDE = /outside of the template’s own repository/;

  it.each<[string, () => string]>([
    ['another repository', () => host.url('victim/private', 'skeleton')],
    ['a file of the backend', () => `file://${portal.disk.path}/skeleton`],
    ['upwards', () => '../../../../../victim/private/src/branch/main/skeleton'],
    [
      'upwards and encoded',
      () =>
        '%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/victim/private/src/branch/main/skeleton',
    ],
    ['encoded separators', () => './..%2f..%2f..%2fvictim%2fprivate'],
    [
      'backslashes',
      () => '..\\..\\..\\..\\..\\victim\\private\\src\\branch\\main\\skeleton',
    ],
    ['a path without a host', () => '//evil.example/skeleton'],
    ['another host', () => 'https://evil.example/skeleton'],
    [
      'a name and a password',
      () =>
        host.url('mallory/mine', 'skeleton').replace('http://', 'http://a:b@'),
    ],
    [
      'the root of the host',
      () => '/../../../../victim/private/src/branch/main/skeleton',
    ],
    ['data', () => 'data:,text'],
    ['a script', () => `${SCRIPT}alert(1)`],
  ])('is %s', async (_, skeleton) => {
    const name = nextName();
    const { status, body } = await attempt(
      template(name, mine(), skeleton()),
      () => portal.preview(name),
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(
      /outside of the template’s own repository|could not be read/,
    );
  });

  it.each<[string, () => Record<string, string>]>([
    [
      'another repository',
      () => ({ 'backstage.io/source-location': `url:${victim()}` }),
    ],
    [
      'a file of the backend',
      () => ({
        'backstage.io/source-location': `file:${portal.disk.path}/template.yaml`,
      }),
    ],
    [
      'a file of the backend that nobody configured',
      () => ({
        'backstage.io/managed-by-location': `file:${portal.disk.path}/template.yaml`,
        'backstage.io/managed-by-origin-location': `file:${portal.disk.path}/template.yaml`,
      }),
    ],
    [
      'a file that a stranger’s location brought in',
      () => ({
        'backstage.io/managed-by-location': `file:${portal.disk.path}/template.yaml`,
      }),
    ],
    [
      'a place that is not known',
      () => ({ 'backstage.io/managed-by-location': 'nonsense' }),
    ],
  ])('lies by %s', async (_, annotations) => {
    const name = nextName();
    const { status, body } = await attempt(
      template(name, mine(), './skeleton', annotations()),
      () => portal.preview(name),
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(OUTSIDE);
  });

  it('is shown where it lies in the template’s own repository, which is no attack', async () => {
    const name = nextName();
    portal.entities.push(template(name, mine(), './skeleton'));
    const { status, body } = await portal.preview(name);
    expect(status).toBe(200);
    expect(body.files).toEqual([{ path: 'README.md', text: 'fine\n' }]);
  });

  it('tells nothing of why it cannot be read', async () => {
    const name = nextName();
    portal.entities.push(
      template(name, host.url('mallory/gone'), './skeleton'),
    );
    const { status, body } = await portal.preview(name);
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'The template’s skeleton could not be read',
    );
  });
});
