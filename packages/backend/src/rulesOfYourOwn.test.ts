import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import gitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { JsonObject } from '@backstage/types';
import cloudRun from 'backstage-plugin-cloud-run-backend';
import { EntityPosture, ListedRule } from 'backstage-plugin-cloud-run-common';
import {
  createCloudRunRules,
  readSkeleton,
} from 'backstage-plugin-cloud-run-node';
import cloudRunActions from 'backstage-plugin-scaffolder-backend-module-cloud-run';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import lanternRules from './__testUtils__/lantern-rules';
import { rules } from './__testUtils__/lantern-rules/rules';

const ROOT = path.resolve(__dirname, '../../..');
const TEMPLATE = path.join(ROOT, 'templates/cloud-run-service');
const EXAMPLE = path.join(__dirname, '__testUtils__/lantern-rules');
const CLI = path.join(
  path.dirname(require.resolve('backstage-cloud-run-cli/package.json')),
  'bin/cloud-run',
);
const RULE = 'auth/invokers-are-groups';
const MESSAGE = 'user:aiko@lantern.example may call this service by name.';

/** The service of the example, whose owner let a person in. */
const shop = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    namespace: 'default',
    annotations: {
      'cloud.google.com/run-invokers': 'user:aiko@lantern.example',
    },
  },
};

/** The answers of an example of the template, with a person among those who may call. */
async function answers(): Promise<object> {
  const example = parse(
    await readFile(
      path.join(TEMPLATE, 'examples/fixed-address-worker.yaml'),
      'utf8',
    ),
  );
  return {
    ...example,
    network: {
      ingress: { setting: 'internal' },
      auth: { method: 'iam', invokers: ['user:aiko@lantern.example'] },
      egress: { path: 'default' },
    },
  };
}

/** A portal that creates and shows Cloud Run services, with an organisation's rules or without. */
async function startPortal(...ownRules: BackendFeature[]) {
  const config: JsonObject = {
    cloudRun: { failOn: 'high' },
    integrations: {
      gitea: [
        {
          host: 'localhost:7008',
          baseUrl: 'http://localhost:7008',
          username: 'portal',
          password: 'portal',
        },
      ],
    },
  };
  const backend = await startTestBackend({
    features: [
      cloudRun,
      scaffolder,
      cloudRunActions,
      gitea,
      github,
      gitlab,
      ...ownRules,
      mockServices.rootConfig.factory({ data: config }),
      catalogServiceMock.factory({ entities: [shop] }),
    ],
  });
  const api = `http://localhost:${backend.server.port()}/api`;
  return {
    async read<T>(route: string): Promise<T> {
      return (await fetch(`${api}/cloud-run/v1/${route}`)).json();
    },
    async dryRun(
      values: object,
    ): Promise<{ status: number; body: { error?: { message: string } } }> {
      const files = await readSkeleton(TEMPLATE);
      const response = await fetch(`${api}/scaffolder/v2/dry-run`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          template: parse(
            await readFile(path.join(TEMPLATE, 'template.yaml'), 'utf8'),
          ),
          directoryContents: files.map(file => ({
            path: file.path,
            base64Content: file.contents.toString('base64'),
          })),
          values,
          secrets: {},
        }),
      });
      return { status: response.status, body: await response.json() };
    },
    stop: () => backend.stop(),
  };
}

jest.setTimeout(120_000);

describe('docs/rules-of-your-own.md', () => {
  it.each(['rules.ts', 'index.ts'])('shows %s as it is here', async file => {
    const page = await readFile(
      path.join(ROOT, 'docs/rules-of-your-own.md'),
      'utf8',
    );
    const code = await readFile(path.join(EXAMPLE, file), 'utf8');
    expect(page).toContain(`\`\`\`ts\n// src/${file}\n${code}\`\`\`\n`);
  });
});

describe('the rules of an organisation', () => {
  it('are listed and judged by in the portal, and stop the scaffolder', async () => {
    const portal = await startPortal(lanternRules);
    try {
      const listed = await portal.read<ListedRule[]>('rules');
      expect(listed.find(({ id }) => id === RULE)).toMatchObject({
        origin: 'organisation',
        text: rules[0].text,
      });

      const { services } = await portal.read<EntityPosture>(
        'entities/component/default/shop/posture',
      );
      expect(
        services[0].judgement.findings.find(({ rule }) => rule === RULE),
      ).toMatchObject({
        severity: 'high',
        values: { people: 'user:aiko@lantern.example' },
      });

      const refused = await portal.dryRun(await answers());
      expect(refused.status).toBe(400);
      expect(refused.body.error?.message).toContain(RULE);
      expect(refused.body.error?.message).toContain(MESSAGE);
    } finally {
      await portal.stop();
    }
  });

  it('are all that stood against it', async () => {
    const portal = await startPortal();
    try {
      expect((await portal.dryRun(await answers())).status).toBe(200);
    } finally {
      await portal.stop();
    }
  });

  it('stop the start of both when they are wrong', async () => {
    const wrong = createCloudRunRules({
      moduleId: 'wrong-rules',
      rules: [{ ...rules[0], id: 'invokers-are-groups' }],
    });
    const start = startPortal(wrong);
    await expect(start).rejects.toThrow(
      /plugin 'cloud-run'[^]*invokers-are-groups: the id must be "auth\/"/,
    );
    await expect(start).rejects.toThrow(
      /plugin 'scaffolder'[^]*invokers-are-groups: the id must be "auth\/"/,
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
      ...['render', TEMPLATE, '--values', values, '--out', out],
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

  it('judges by them what Terraform declares', async () => {
    await writeFile(
      path.join(directory, 'main.tf'),
      `resource "google_cloud_run_v2_service" "main" {
  name     = "shop"
  location = "asia-northeast1"
  ingress  = "INGRESS_TRAFFIC_INTERNAL_ONLY"
}

resource "google_cloud_run_v2_service_iam_member" "aiko" {
  name     = google_cloud_run_v2_service.main.name
  location = google_cloud_run_v2_service.main.location
  role     = "roles/run.invoker"
  member   = "user:aiko@lantern.example"
}
`,
    );
    const judged = await call(
      ...['check', directory, '--fail-on', 'high'],
      ...['--format', 'json', '--rules', path.join(EXAMPLE, 'rules.ts')],
    );
    expect(judged.err).toBe('');
    expect(JSON.parse(judged.out).services[0].findings).toContainEqual(
      expect.objectContaining({
        rule: RULE,
        severity: 'high',
        message: MESSAGE,
      }),
    );
    expect(judged.exitCode).toBe(1);
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
