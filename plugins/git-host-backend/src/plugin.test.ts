import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { ConfigReader } from '@backstage/config';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { git, hostConfig, runGitHost } from './__testUtils__/runGitHost';
import gitHostPlugin from '.';

describe('with the Gitea integration of Backstage', () => {
  const { host, directory, publish } = runGitHost();

  const integrations = () =>
    ScmIntegrations.fromConfig(new ConfigReader(host.config));

  const reader = () =>
    UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: new ConfigReader(host.config),
    });

  async function runPublish(repo: string, input: Record<string, unknown> = {}) {
    const workspacePath = directory.resolve(`workspace-${repo}`);
    await mkdir(`${workspacePath}/infra`, { recursive: true });
    await writeFile(`${workspacePath}/README.md`, '# Shop\n');
    await writeFile(`${workspacePath}/infra/main.tf`, '# Nothing yet\n');
    await writeFile(`${workspacePath}/catalog-info.yaml`, 'kind: Component\n');
    const action = createPublishGiteaAction({
      integrations: integrations(),
      config: new ConfigReader(host.config),
    });
    const context = createMockActionContext({
      workspacePath,
      input: {
        repoUrl: `${host.address}?owner=acme&repo=${repo}`,
        description: 'Sells things',
        ...input,
      },
    });
    await action.handler(context as Parameters<typeof action.handler>[0]);
    return Object.fromEntries(jest.mocked(context.output).mock.calls);
  }

  it('publishes a repository that can be cloned and read', async () => {
    const output = await runPublish('shop');

    expect(output).toEqual({
      remoteUrl: `${host.baseUrl}/acme/shop.git`,
      repoContentsUrl: `${host.baseUrl}/acme/shop/src/branch/main/`,
      commitHash: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    const clone = directory.resolve('shop-clone');
    await git('clone', '--quiet', output.remoteUrl, clone);
    await expect(readFile(`${clone}/infra/main.tf`, 'utf8')).resolves.toBe(
      '# Nothing yet\n',
    );
    const page = await fetch(output.repoContentsUrl);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Sells things');
  });

  it('reads what the catalog registers after publishing', async () => {
    const { repoContentsUrl } = await runPublish('registered');
    const location = integrations().resolveUrl({
      url: 'catalog-info.yaml',
      base: repoContentsUrl,
    });

    expect(location).toBe(`${repoContentsUrl}catalog-info.yaml`);
    const file = await reader().readUrl(location);
    expect((await file.buffer()).toString()).toBe('kind: Component\n');
    const edit = await fetch(integrations().resolveEditUrl(location));
    expect(edit.status).toBe(200);
    expect(edit.url).toBe(location.replace('/acme/', '/Acme/'));
  });

  it('publishes to another default branch than the usual one', async () => {
    const { repoContentsUrl } = await runPublish('trunk-based', {
      defaultBranch: 'trunk',
    });

    expect(repoContentsUrl).toMatch(/\/src\/branch\/trunk\/$/);
    const page = await fetch(`${host.baseUrl}/acme/trunk-based`);
    expect(await page.text()).toContain('Files on branch trunk');
  });

  it('tells why a repository cannot be published', async () => {
    await runPublish('taken');

    await expect(runPublish('taken')).rejects.toThrow(/409.*same name/);
    await expect(
      runPublish('x', { repoUrl: `${host.address}?owner=nobody&repo=x` }),
    ).rejects.toThrow('Organization nobody do not exist');
  });

  it('reads a tree, a folder of it, and nothing when it has not changed', async () => {
    const { sha } = await publish('tree', {
      'docs/guide.md': 'Guide',
      'docs/b c.md': 'Spaces',
      'src/app.ts': 'App',
    });
    const url = `${host.baseUrl}/acme/tree/src/branch/main`;

    const all = await reader().readTree(`${url}/`);
    expect((await all.files()).map(file => file.path).sort()).toEqual([
      'docs/b c.md',
      'docs/guide.md',
      'src/app.ts',
    ]);
    expect(all.etag).toBe(sha);
    const folder = await reader().readTree(`${url}/docs`);
    expect((await folder.files()).map(file => file.path).sort()).toEqual([
      'b c.md',
      'guide.md',
    ]);
    await expect(
      reader().readTree(`${url}/`, { etag: sha }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
  });

  it('reads and searches files', async () => {
    await publish('files', { 'docs/b c.md': 'Spaces and ünïcode' });
    const url = `${host.baseUrl}/acme/files/src/branch/main`;

    const file = await reader().readUrl(`${url}/docs/b%20c.md`);
    expect((await file.buffer()).toString()).toBe('Spaces and ünïcode');
    const found = await reader().search(`${url}/docs/b%20c.md`);
    expect(found.files).toHaveLength(1);
    const none = await reader().search(`${url}/docs/none.md`);
    expect(none.files).toEqual([]);
    await expect(reader().readUrl(`${url}/none`)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(
      reader().readTree(`${host.baseUrl}/acme/nothing/src/branch/main`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('listening', () => {
  const directory = createMockDirectory();

  const start = (port: number) =>
    startTestBackend({
      features: [
        gitHostPlugin,
        mockServices.rootConfig.factory({
          data: hostConfig(port, directory.resolve('data')),
        }),
      ],
    });

  it('names the setting to change when the port is taken, and closes it at the end', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    await expect(start(port)).rejects.toThrow(/gitHost\.listen\.port/);

    other.close();
    await once(other, 'close');
    const backend = await start(port);
    const version = `http://localhost:${port}/api/v1/version`;
    expect((await fetch(version)).status).toBe(200);
    await backend.stop();
    await expect(fetch(version)).rejects.toThrow('fetch failed');
  });
});
