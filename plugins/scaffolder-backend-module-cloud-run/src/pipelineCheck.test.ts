import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { generate } from './__testUtils__/generate';
import { lintPipeline } from './__testUtils__/lintPipeline';
import { lintWorkflow } from './__testUtils__/lintWorkflow';
import {
  PackageRegistry,
  startPackageRegistry,
} from './__testUtils__/packageRegistry';

/*
 * The steps of generated pipelines that fetch the check, run as the hosts run them, from a registry on this machine.
 */

jest.setTimeout(120_000);

const CHECK = { package: '@lantern/cloud-run-check', version: '1.2.3' };
const OTHER = `sha512-${'A'.repeat(86)}==`;
const CALLED =
  'called with check infra --var-file infra/environments/production.tfvars';

const HOSTS = {
  github: {
    repoUrl: 'github.com?owner=lantern&repo=orders',
    file: '.github/workflows/checks.yaml',
  },
  gitlab: {
    repoUrl: 'gitlab.com?owner=lantern&repo=orders',
    file: '.gitlab-ci.yml',
  },
};

type Host = keyof typeof HOSTS;

async function pipelineOf(host: Host, integrity?: string): Promise<string> {
  const { repoUrl, file } = HOSTS[host];
  const files = await generate({
    name: 'orders',
    owner: 'group:default/shop',
    runtime: { kind: 'nodejs' },
    network: {
      ingress: { setting: 'internal' },
      auth: { method: 'iam' },
      egress: { path: 'default' },
    },
    environments: [
      { name: 'production', project: 'lantern-shop', region: 'europe-west1' },
    ],
    repoUrl,
    check: { ...CHECK, ...(integrity && { integrity }) },
  });
  return (
    files.find(({ path: name }) => name === file)?.contents.toString('utf8') ??
    ''
  );
}

interface Script {
  env: Record<string, string>;
  lines: string[];
}

/** The script of the job, and what its variables are. */
function scriptOf(host: Host, pipeline: string): Script {
  if (host === 'gitlab') {
    const {
      variables,
      before_script: before,
      script,
    } = parse(pipeline).network;
    return { env: variables, lines: [...before, ...script] };
  }
  const steps: { name?: string; run?: string; env?: Record<string, string> }[] =
    parse(pipeline).jobs.network.steps;
  const [fetching, ...checking] = steps.filter(({ run }) => run);
  return {
    env: fetching.env ?? {},
    lines: [
      fetching.run ?? '',
      // Each step finds what an earlier one has added to the path.
      'export PATH="$(cat "$GITHUB_PATH"):$PATH"',
      ...checking.map(({ run = '' }) => run),
    ],
  };
}

describe.each<Host>(['github', 'gitlab'])('the check on %s', host => {
  let directory: string;
  let registry: PackageRegistry;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'cloud-run-'));
    registry = await startPackageRegistry(directory);
  });

  afterEach(async () => {
    await registry.stop();
    await rm(directory, { recursive: true });
  });

  async function run({ env, lines }: Script) {
    const repository = path.join(directory, 'repository');
    await mkdir(repository);
    await writeFile(path.join(directory, 'job.sh'), lines.join('\n'));
    await writeFile(path.join(directory, 'path'), '');
    const child = spawn('bash', ['-e', path.join(directory, 'job.sh')], {
      cwd: repository,
      env: {
        PATH: process.env.PATH,
        HOME: directory,
        RUNNER_TEMP: directory,
        TMPDIR: directory,
        GITHUB_PATH: path.join(directory, 'path'),
        CI_PROJECT_DIR: repository,
        ...env,
        NPM_CONFIG_REGISTRY: registry.url,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    const [exitCode] = await once(child, 'close');
    return { exitCode, output };
  }

  it('is fetched and called for each environment', async () => {
    const { exitCode, output } = await run(
      scriptOf(host, await pipelineOf(host)),
    );
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: expect.stringContaining(CALLED),
    });
  });

  it('is called where it is what was named', async () => {
    const pipeline = await pipelineOf(host, registry.integrity);
    const { exitCode, output } = await run(scriptOf(host, pipeline));
    expect({ exitCode, output }).toEqual({
      exitCode: 0,
      output: expect.stringContaining(CALLED),
    });
  });

  it('is not even installed where it is something else', async () => {
    const pipeline = await pipelineOf(host, OTHER);
    const { exitCode, output } = await run(scriptOf(host, pipeline));
    expect(exitCode).toBe(1);
    expect(output).toContain(
      `The check is not what it should be: ${registry.integrity}`,
    );
    expect(output).not.toContain('called with');
    await expect(
      readFile(path.join(directory, 'check/node_modules/.bin/cloud-run')),
    ).rejects.toThrow('ENOENT');
  });
});

describe('what lints generated pipelines', () => {
  it('sees faults in a workflow', async () => {
    const workflow = await pipelineOf('github');
    expect(await lintWorkflow(workflow)).toEqual([]);
    expect(
      (await lintWorkflow(workflow.replace('runs-on:', 'run-on:'))).join('\n'),
    ).toContain('run-on');
    expect(
      (
        await lintWorkflow(
          workflow.replace(
            'node-version: 24',
            'node-version: ${{ vasr.NODE }}',
          ),
        )
      ).join('\n'),
    ).toContain('vasr');
  });

  it('sees faults in a pipeline of GitLab', async () => {
    const pipeline = await pipelineOf('gitlab');
    expect(await lintPipeline(pipeline)).toEqual([]);
    expect(
      (
        await lintPipeline(pipeline.replace('stage: check', 'stage: chekc'))
      ).join('\n'),
    ).toContain('chekc');
    expect(
      (
        await lintPipeline(
          pipeline.replace('interruptible: false', 'interruptible: perhaps'),
        )
      ).join('\n'),
    ).toContain('interruptible');
  });
});

describe('where the check comes from', () => {
  it.each([
    ['version', 'latest'],
    ['version', '^1.0.0'],
    ['package', '../somewhere'],
    ['package', '@lantern/check"; id; "'],
    ['registry', 'http://packages.lantern.example'],
    ['registry', 'https://user:secret@packages.lantern.example'],
    ['integrity', 'sha1-abc'],
    ['script', 'id'],
  ])('has to be exact: %s is not %j', async (key, value) => {
    await expect(
      generate({
        name: 'orders',
        owner: 'group:default/shop',
        runtime: { kind: 'nodejs' },
        network: {
          ingress: { setting: 'internal' },
          auth: { method: 'iam' },
          egress: { path: 'default' },
        },
        environments: [
          {
            name: 'production',
            project: 'lantern-shop',
            region: 'europe-west1',
          },
        ],
        check: { ...CHECK, [key]: value },
      }),
    ).rejects.toThrow(/\n- check/);
  });
});
