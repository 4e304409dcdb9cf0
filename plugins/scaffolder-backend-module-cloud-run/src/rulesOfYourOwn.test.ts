import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import cloudRun from 'backstage-plugin-cloud-run-backend';
import { EntityPosture, ListedRule } from 'backstage-plugin-cloud-run-common';
import { createCloudRunRules } from 'backstage-plugin-cloud-run-node';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import lanternRules from './__fixtures__/lantern-rules';
import { rules } from './__fixtures__/lantern-rules/rules';
import scaffolderModule from './index';
import { startDryRunBackend } from './__testUtils__/dryRun';
import { TEMPLATE_DIRECTORY, readExamples } from './__testUtils__/template';

const EXAMPLE = path.join(__dirname, '__fixtures__/lantern-rules');
const CLI = path.join(
  path.dirname(require.resolve('backstage-cloud-run-cli/package.json')),
  'bin/cloud-run',
);
const RULE = 'auth/invokers-are-groups';
const MESSAGE = 'user:aiko@lantern.example may call this service by name.';

jest.setTimeout(120_000);

/** The answers of an example, with a person among those who may call. */
async function answers() {
  const example = (await readExamples()).find(
    ({ name }) => name === 'fixed-address-worker',
  );
  return {
    ...example?.values,
    network: {
      ingress: { setting: 'internal' },
      auth: { method: 'iam', invokers: ['user:aiko@lantern.example'] },
      egress: { path: 'default' },
    },
  };
}

describe('docs/rules-of-your-own.md', () => {
  it.each(['rules.ts', 'index.ts'])('shows %s as it is here', async file => {
    const page = await readFile(
      path.resolve(__dirname, '../../../docs/rules-of-your-own.md'),
      'utf8',
    );
    const code = await readFile(path.join(EXAMPLE, file), 'utf8');
    expect(page).toContain(`\`\`\`ts\n// src/${file}\n${code}\`\`\`\n`);
  });
});

describe('the rules of an organisation', () => {
  it('are listed and judged by in the portal', async () => {
    const backend = await startTestBackend({
      features: [
        cloudRun,
        scaffolder,
        scaffolderModule,
        lanternRules,
        mockServices.rootConfig.factory({ data: {} }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: {
                name: 'shop',
                namespace: 'default',
                annotations: {
                  'cloud.google.com/run-invokers': 'user:aiko@lantern.example',
                },
              },
            },
          ],
        }),
      ],
    });
    try {
      const get = async (route: string) =>
        (
          await fetch(
            `http://localhost:${backend.server.port()}/api/cloud-run/v1/${route}`,
          )
        ).json();

      const listed: ListedRule[] = await get('rules');
      expect(listed.find(({ id }) => id === RULE)).toMatchObject({
        origin: 'organisation',
        text: rules[0].text,
      });
      const posture: EntityPosture = await get(
        'entities/component/default/shop/posture',
      );
      expect(
        posture.services[0].judgement.findings.find(
          ({ rule }) => rule === RULE,
        ),
      ).toMatchObject({
        severity: 'high',
        values: { people: 'user:aiko@lantern.example' },
      });
    } finally {
      await backend.stop();
    }
  });

  const dryRun = async (values: object, features: BackendFeature[]) => {
    const backend = await startDryRunBackend(
      { cloudRun: { failOn: 'high' } },
      features,
    );
    try {
      return await backend.dryRun(values);
    } finally {
      await backend.stop();
    }
  };

  it('stop the scaffolder where they are to', async () => {
    const refused = await dryRun(await answers(), [lanternRules]);
    expect(refused.status).toBe(400);
    expect(refused.body.error?.message).toContain(RULE);
    expect(refused.body.error?.message).toContain(MESSAGE);

    expect((await dryRun(await answers(), [])).status).toBe(200);
  });

  it('stop the start of the scaffolder when they are wrong', async () => {
    const wrong = createCloudRunRules({
      moduleId: 'wrong-rules',
      rules: [{ ...rules[0], id: 'invokers-are-groups' }],
    });
    await expect(dryRun({}, [wrong])).rejects.toThrow(
      'invokers-are-groups: the id must be "auth/"',
    );
  });
});

describe('the command line', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'cloud-run-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const call = (...args: string[]) =>
    new Promise<{ exitCode: number | null; out: string; err: string }>(
      resolve => {
        const child = execFile(
          process.execPath,
          [CLI, ...args],
          { cwd: directory, env: { ...process.env, NO_COLOR: '1' } },
          (_error, out, err) => resolve({ exitCode: child.exitCode, out, err }),
        );
      },
    );
  const render = async (...args: string[]) => {
    const values = path.join(directory, 'values.yaml');
    await writeFile(values, stringify(await answers()));
    await writeFile(
      path.join(directory, 'app-config.yaml'),
      'cloudRun:\n  failOn: high\n',
    );
    const out = path.join(directory, 'out');
    return call(
      ...['render', TEMPLATE_DIRECTORY, '--values', values, '--out', out],
      ...args,
    );
  };

  it('lists them', async () => {
    const { exitCode, out } = await call(
      ...['rules', '--rules', path.join(EXAMPLE, 'rules.ts')],
    );
    expect(exitCode).toBe(0);
    expect(out).toContain(RULE);
  });

  it('refuses by them what the portal refuses', async () => {
    const refused = await render('--rules', path.join(EXAMPLE, 'rules.ts'));
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain(RULE);
    expect(refused.err).toContain(MESSAGE);

    expect(await render()).toMatchObject({ exitCode: 0, err: '' });
  });

  it.each([
    ['nowhere.js', undefined, 'There are no rules at'],
    ['empty.mjs', 'export const rule = 1;', 'exports no list of the name'],
    ['broken.mjs', 'export const rules = [', 'could not be loaded'],
    ['wrong.mjs', 'export const rules = [{}];', '- rule 1: id: Required'],
    ['wrong.cjs', 'exports.rules = [{}];', '- rule 1: id: Required'],
  ])(
    'ends with 2 and says what is wrong with %s',
    async (name, text, expected) => {
      const file = path.join(directory, name);
      if (text) {
        await writeFile(file, text);
      }
      const { exitCode, err } = await call('rules', '--rules', file);
      expect(exitCode).toBe(2);
      expect(err).toContain(file);
      expect(err).toContain(expected);
    },
  );
});
