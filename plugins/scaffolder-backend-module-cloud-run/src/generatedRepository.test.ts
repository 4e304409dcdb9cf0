import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parse } from 'yaml';
import { JsonObject } from '@backstage/types';
import { RenderedFile, writeFiles } from 'backstage-plugin-cloud-run-node';
import { generate } from './__testUtils__/generate';
import { malformed } from './__testUtils__/wellFormed';

const RUNTIMES = {
  nodejs: { test: ['npm', 'test'], start: ['node', 'src/main.js'] },
  python: {
    test: ['python3', '-m', 'unittest'],
    start: ['python3', '-m', 'app'],
  },
};

const service: JsonObject = {
  name: 'orders',
  description: 'Takes and keeps orders.',
  owner: 'group:default/shop',
  runtime: { kind: 'nodejs' },
  network: {
    ingress: { setting: 'internal' },
    auth: { method: 'iam' },
    egress: { path: 'default' },
  },
  environments: [
    { name: 'staging', project: 'lantern-staging', region: 'asia-northeast1' },
    { name: 'production', project: 'lantern-shop', region: 'asia-northeast1' },
  ],
  repoUrl: 'github.com?owner=lantern&repo=orders',
};

const image = {
  kind: 'image',
  image: 'asia-northeast1-docker.pkg.dev/lantern/services/orders:1.2.3',
};

const textOf = (files: RenderedFile[], name: string) =>
  files.find(file => file.path === name)?.contents.toString('utf8') ?? '';

jest.setTimeout(60_000);

describe.each(Object.entries(RUNTIMES))(
  'a generated %s service',
  (kind, { test, start }) => {
    let directory: string;

    beforeAll(async () => {
      directory = await mkdtemp(path.join(tmpdir(), 'cloud-run-'));
      await writeFiles(
        directory,
        await generate({ ...service, runtime: { kind } }),
      );
    });

    afterAll(async () => {
      await rm(directory, { recursive: true });
    });

    const run = ([command, ...args]: string[], env: NodeJS.ProcessEnv) =>
      spawn(command, args, {
        cwd: directory,
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });

    it('passes its own test', async () => {
      const child = run(test, {});
      let output = '';
      child.stdout.on('data', data => (output += data));
      child.stderr.on('data', data => (output += data));
      const [exitCode] = await once(child, 'close');
      expect({ exitCode, output }).toEqual({
        exitCode: 0,
        output: expect.stringMatching(/\b5\b/),
      });
    });

    it('starts, answers its probe, and finishes what it was doing when it is told to stop', async () => {
      const child = run(start, { PORT: '0' });
      const lines = createInterface({ input: child.stdout });
      const [first] = await once(lines, 'line');
      const { port, severity } = JSON.parse(first);
      expect(severity).toBe('INFO');
      const response = await fetch(`http://127.0.0.1:${port}/health`);
      expect([response.status, await response.json()]).toEqual([
        200,
        { status: 'ok' },
      ]);
      child.kill('SIGTERM');
      const [exitCode] = await once(child, 'exit', {
        signal: AbortSignal.timeout(5_000),
      });
      expect(exitCode).toBe(0);
    });
  },
);

const HOSTS = {
  github: 'github.com?owner=lantern&repo=orders',
  gitlab: 'gitlab.com?owner=lantern&repo=orders',
};

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

const CHECKS: Record<string, JsonObject | undefined> = {
  'no check': undefined,
  'a package': { package: '@lantern/cloud-run-check', version: '1.2.3' },
  'a package of a registry, with its digest': {
    package: 'cloud-run-check',
    version: '1.2.3-rc.1',
    registry: 'https://packages.lantern.example:8443/npm/',
    integrity: `sha512-${'A'.repeat(86)}==`,
  },
  'an image': {
    image: `registry.lantern.example/platform/cloud-run-check@${DIGEST}`,
  },
};

describe('a generated repository', () => {
  it.each(
    Object.entries(HOSTS).flatMap(([host, repoUrl]) =>
      Object.entries(CHECKS).map(
        ([title, check]) => [host, title, repoUrl, check] as const,
      ),
    ),
  )(
    'has well-formed files and a faultless pipeline on %s with %s',
    async (_host, _title, repoUrl, check) => {
      for (const runtime of [{ kind: 'nodejs' }, { kind: 'python' }, image]) {
        const files = await generate({
          ...service,
          runtime,
          repoUrl,
          ...(check && { check }),
        });
        expect(await malformed(files)).toEqual({});
      }
    },
  );

  it.each([
    [HOSTS.github, '.github/workflows/checks.yaml', /^ {2}network:$/m],
    [HOSTS.gitlab, '.gitlab-ci.yml', /^network:$/m],
  ])(
    'calls nothing that the platform team has not named: %s',
    async (repoUrl, pipeline, job) => {
      const without = await generate({ ...service, repoUrl });
      expect(textOf(without, pipeline)).not.toMatch(job);
      expect(textOf(without, 'README.md')).toContain('cloudRun.pipeline.check');
      for (const file of without) {
        expect(file.contents.toString('utf8')).not.toMatch(
          /npx|npm (pack|install|exec)/,
        );
      }
      const named = await generate(
        { ...service, repoUrl },
        {
          check: { package: '@lantern/cloud-run-check', version: '1.2.3' },
        },
      );
      expect(textOf(named, pipeline)).toMatch(job);
      expect(textOf(named, pipeline)).toContain(
        'PACKAGE: "@lantern/cloud-run-check@1.2.3"',
      );
      expect(textOf(named, 'README.md')).toContain(
        '`@lantern/cloud-run-check@1.2.3`',
      );
      expect(textOf(named, '.cloud-run/template.yaml')).toContain(
        'version: 1.2.3',
      );
    },
  );

  it('lets a template name a check of its own', async () => {
    const files = await generate(
      {
        ...service,
        check: { image: `registry.lantern.example/own@${DIGEST}` },
      },
      { check: { package: '@lantern/cloud-run-check', version: '1.2.3' } },
    );
    const workflow = textOf(files, '.github/workflows/checks.yaml');
    expect(workflow).toContain(
      `IMAGE: "registry.lantern.example/own@${DIGEST}"`,
    );
    expect(workflow).not.toContain('npm pack');
  });

  it('pins every action by commit, and says of which version it is', async () => {
    const uses = (
      await generate({ ...service, check: CHECKS['a package'] ?? {} })
    )
      .filter(({ path: name }) => name.startsWith('.github/workflows/'))
      .flatMap(({ contents }) =>
        Array.from(
          contents.toString('utf8').matchAll(/^\s*-? *uses: (.*)$/gm),
          ([, used]) => used,
        ),
      )
      .filter(used => !used.startsWith('./'));
    expect(uses.length).toBeGreaterThan(8);
    for (const used of uses) {
      expect(used).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    const commits = new Map(
      uses.map(used => [used.split('@')[0], used] as const),
    );
    expect(new Set(uses).size).toBe(commits.size);
  });

  it.each([
    ['nodejs', ['github-actions', 'terraform', 'docker', 'npm']],
    ['python', ['github-actions', 'terraform', 'docker']],
    ['image', ['github-actions', 'terraform']],
  ])('keeps what %s pins fresh', async (kind, ecosystems) => {
    const runtime = kind === 'image' ? image : { kind };
    const dependabot = parse(
      textOf(await generate({ ...service, runtime }), '.github/dependabot.yml'),
    );
    expect(
      dependabot.updates.map(
        (update: JsonObject) => update['package-ecosystem'],
      ),
    ).toEqual(ecosystems);
    const onGitLab = await generate({
      ...service,
      runtime,
      repoUrl: HOSTS.gitlab,
    });
    expect(JSON.parse(textOf(onGitLab, 'renovate.json')).extends).toContain(
      'config:recommended',
    );
    expect(textOf(onGitLab, '.github/dependabot.yml')).toBe('');
  });

  it('deploys to one environment after the other', async () => {
    const files = await generate(service);
    const deploy = textOf(files, '.github/workflows/deploy.yaml');
    expect(deploy).toContain('deploy-production:');
    expect(deploy).toContain('needs: [build, deploy-staging]');
  });

  it('grants a workflow nothing but what its jobs ask for', async () => {
    const files = await generate(service);
    const workflows = files.filter(file =>
      file.path.startsWith('.github/workflows/'),
    );
    expect(workflows).toHaveLength(3);
    for (const workflow of workflows) {
      expect(workflow.contents.toString('utf8')).toContain(
        '\npermissions:\n  contents: read\n',
      );
    }
  });

  it('holds no code, Dockerfile or build for an image of its own', async () => {
    const files = await generate({ ...service, runtime: image });
    const paths = files.map(file => file.path);
    expect(paths).not.toContain('Dockerfile');
    expect(paths.filter(name => /\.(js|py)$/.test(name))).toEqual([]);
    expect(textOf(files, '.github/workflows/deploy.yaml')).not.toContain(
      'docker',
    );
    expect(textOf(files, 'infra/variables.tf')).toContain(image.image);
  });

  it('says in its catalog entity where it came from and how its network is meant to be', async () => {
    const entity = textOf(await generate(service), 'catalog-info.yaml');
    expect(entity).toContain(
      'cloud.google.com/run-service: "projects/lantern-staging/locations/asia-northeast1/services/orders,projects/lantern-shop/locations/asia-northeast1/services/orders"',
    );
    expect(entity).toContain('run.googleapis.com/ingress: "internal"');
  });

  it('records its answers in the same way whatever order they came in', async () => {
    const backwards = Object.fromEntries(Object.entries(service).reverse());
    const record = textOf(await generate(service), '.cloud-run/template.yaml');
    expect(record).toContain('template: template:default/cloud-run-service');
    expect(textOf(await generate(backwards), '.cloud-run/template.yaml')).toBe(
      record,
    );
  });
});
