import { execFile, spawn } from 'node:child_process';
import {
  cp,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLOUD_RUN_RULES } from 'backstage-plugin-cloud-run-common';

const TEMPLATE = path.resolve(
  __dirname,
  '../../../templates/cloud-run-service',
);
const COMMAND = path.resolve(__dirname, '../bin/cloud-run');
const EXAMPLE = path.join(TEMPLATE, 'examples/fixed-address-worker.yaml');

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'cloud-run-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

const at = (name: string) => path.join(directory, name);

/** Runs the command as a shell does, from a directory without a configuration. */
function call(
  ...args: string[]
): Promise<{ exitCode: number; out: string; err: string }> {
  return new Promise(resolve => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { cwd: directory, env: { ...process.env, NO_COLOR: '1' } },
      (_error, out, err) =>
        resolve({ exitCode: child.exitCode ?? -1, out, err }),
    );
  });
}

async function write(name: string, content: string): Promise<string> {
  await writeFile(at(name), content);
  return at(name);
}

const render = (...args: string[]) =>
  call('render', TEMPLATE, '--out', at('out'), ...args);

jest.setTimeout(60_000);

describe('cloud-run render', () => {
  it('writes the repository and says what it is', async () => {
    const { exitCode, out, err } = await render('--values', EXAMPLE);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain('production: Internal, for those let in');
    expect(await readdir(at('out'))).toEqual(
      expect.arrayContaining(['Dockerfile', 'infra', 'catalog-info.yaml']),
    );
  });

  it('takes JSON, and fills in the defaults of the form', async () => {
    const values = await write(
      'values.json',
      JSON.stringify({
        name: 'orders',
        owner: 'group:default/shop',
        network: {
          ingress: { setting: 'internal' },
          auth: { method: 'iam' },
          egress: { path: 'default' },
        },
        environments: [
          {
            name: 'production',
            project: 'lantern-shop',
            region: 'asia-northeast1',
          },
        ],
        repoUrl: 'github.com?owner=lantern&repo=orders',
      }),
    );
    expect(await render('--values', values)).toMatchObject({ exitCode: 0 });
    expect(await readFile(at('out/package.json'), 'utf8')).toContain(
      '"orders"',
    );
  });

  it('leaves a directory that is not empty alone, unless it is forced', async () => {
    await render('--values', EXAMPLE);
    expect(await render('--values', EXAMPLE)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('is not empty'),
    });
    expect(await render('--values', EXAMPLE, '--force')).toMatchObject({
      exitCode: 0,
    });
  });

  it('ends with 1, and writes nothing, where findings stop it', async () => {
    const config = await write(
      'app-config.yaml',
      'cloudRun:\n  failOn: medium\n',
    );
    const { exitCode, err } = await render(
      '--values',
      EXAMPLE,
      '--config',
      config,
    );
    expect(exitCode).toBe(1);
    expect(err).toContain('egress/cold-start-through-nat');
    await expect(readdir(at('out'))).rejects.toThrow('ENOENT');
  });

  it('ends with 1, and writes nothing, where the template makes something else of the answers', async () => {
    await cp(TEMPLATE, at('template'), { recursive: true });
    const change = async (file: string, pattern: RegExp, text: string) => {
      const before = await readFile(at(`template/${file}`), 'utf8');
      await writeFile(at(`template/${file}`), before.replace(pattern, text));
    };
    await change(
      'skeleton/infra/service.tf',
      /^(\s*ingress\s*=).*$/gm,
      '$1 "INGRESS_TRAFFIC_ALL"',
    );
    await change(
      'template.yaml',
      /skeleton: \.\/skeleton/,
      'skeleton: ./skeleton\n        failOn: never',
    );
    const config = await write(
      'app-config.yaml',
      'cloudRun:\n  policy:\n    allowedIngress: [internal]\n',
    );
    const { exitCode, err } = await call(
      'render',
      at('template'),
      '--values',
      EXAMPLE,
      '--out',
      at('out'),
      '--config',
      config,
    );
    expect(exitCode).toBe(1);
    expect(err).toContain(
      '- infra/service.tf:7: ingress is all, and internal was chosen (in production)',
    );
    expect(err).toContain('ingress/outside-policy');
    await expect(readdir(at('out'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['name: Orders\n', 'name does not match pattern'],
    ['- a list\n', 'holds no values'],
    ['name: "\n', 'could not be read'],
  ])(
    'ends with 2 and says why the values %j cannot be used',
    async (text, why) => {
      const values = await write('values.yaml', text);
      expect(await render('--values', values)).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining(why),
      });
    },
  );

  it('ends with 2 where there is no template', async () => {
    expect(
      await call('render', directory, '--values', EXAMPLE, '--out', at('out')),
    ).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('template.yaml could not be read'),
    });
  });

  it('refuses a template in which another action makes files', async () => {
    await cp(TEMPLATE, at('template'), { recursive: true });
    const file = at('template/template.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(
        '  steps:\n',
        '  steps:\n    - id: extra\n      action: fetch:template\n      input:\n        url: ./extra\n',
      ),
    );
    expect(
      await call(
        'render',
        at('template'),
        '--values',
        EXAMPLE,
        '--out',
        at('out'),
      ),
    ).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(
        'The step extra uses fetch:template, which may make files and cannot run here.',
      ),
    });
  });
});

describe('cloud-run rules', () => {
  it('lists every rule', async () => {
    const { exitCode, out } = await call('rules');
    expect(exitCode).toBe(0);
    expect(out).toContain(`${CLOUD_RUN_RULES.length} rules.`);
  });

  it('lists them as JSON', async () => {
    const { out } = await call('rules', '--format', 'json');
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(
      CLOUD_RUN_RULES.map(({ id }) => id),
    );
  });
});

describe('cloud-run', () => {
  it('explains itself', async () => {
    const { exitCode, out } = await call('--help');
    expect(exitCode).toBe(0);
    expect(out).toContain('render');
  });

  it('says which version it is', async () => {
    const { exitCode, out } = await call('--version');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([['unknown'], ['rules', '--format', 'xml'], ['render', 'x']])(
    'ends with 2 for what it does not know: %s',
    async (...args) => {
      const { exitCode, err } = await call(...args);
      expect(exitCode).toBe(2);
      expect(err).toContain('error:');
    },
  );
});

describe('a reader that has seen enough', () => {
  it('ends a command quietly, with the code it would have ended with', async () => {
    const child = spawn(process.execPath, [COMMAND, 'rules', '--format=json']);
    let err = '';
    child.stderr.on('data', data => {
      err += data;
    });
    child.stdout.destroy();
    const exitCode = await new Promise(resolve => {
      child.on('close', resolve);
    });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  });
});
