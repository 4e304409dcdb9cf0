import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { validate } from 'jsonschema';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Log } from 'sarif';
import { CommandLine } from '../__testUtils__/commandLine';

jest.setTimeout(60_000);

/** What tells that a folder is a repository. */
const REPOSITORY = { '.git/HEAD': 'ref: refs/heads/main\n' };

const OPEN = `resource "google_cloud_run_v2_service" "api" {
  name     = "api"
  project  = "lantern"
  location = "asia-northeast1"
  ingress  = "INGRESS_TRAFFIC_ALL"

  template {
    service_account = "api@lantern.iam.gserviceaccount.com"
    containers {
      image = var.image
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "everybody" {
  name     = google_cloud_run_v2_service.api.name
  project  = "lantern"
  location = "asia-northeast1"
  role     = "roles/run.invoker"
  member   = "allUsers"
}

variable "image" {
  type    = string
  default = "api"
}
`;

const CLOSED = `variable "member" {
  type = string
}

resource "google_cloud_run_v2_service" "jobs" {
  name                 = "jobs"
  project              = "lantern"
  location             = "asia-northeast1"
  ingress              = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  invoker_iam_disabled = false

  template {
    service_account = "jobs@lantern.iam.gserviceaccount.com"
    containers {
      image = "jobs"
    }
  }
}

resource "google_cloud_run_v2_service_iam_member" "caller" {
  name     = google_cloud_run_v2_service.jobs.name
  project  = "lantern"
  location = "asia-northeast1"
  role     = "roles/run.invoker"
  member   = var.member
}
`;

const MANIFEST = `apiVersion: serving.knative.dev/v1
kind: Service
metadata:
  name: pages
  namespace: lantern
  labels:
    cloud.googleapis.com/location: europe-west1
  annotations:
    run.googleapis.com/ingress: internal
spec:
  template:
    spec:
      serviceAccountName: pages@lantern.iam.gserviceaccount.com
      containers:
      - image: pages
`;

const CATALOG = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: api
  annotations:
    cloud.google.com/run-service: projects/lantern/locations/asia-northeast1/services/api
    cloud.google.com/run-public: intended
spec:
  type: service
  lifecycle: production
  owner: shop
`;

const PUBLIC = 'ingress/public-and-unprotected';

let shell: CommandLine;

beforeEach(async () => {
  shell = await CommandLine.create();
});

afterEach(() => shell.remove());

async function checkJson(...args: string[]) {
  const { out, ...rest } = await shell.call(
    'check',
    '--format',
    'json',
    ...args,
  );
  return { ...rest, report: JSON.parse(out) };
}

const rulesOf = (service: { findings: { rule: string }[] }) =>
  service.findings.map(({ rule }) => rule);

describe('cloud-run check: what it reads', () => {
  it('reports a folder of Terraform with posture, findings and their lines', async () => {
    await shell.write({ 'infra/main.tf': OPEN });
    const { exitCode, err, report } = await checkJson('infra');
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
    expect(report.services).toHaveLength(1);
    const [service] = report.services;
    expect(service).toMatchObject({
      name: 'api',
      location: 'asia-northeast1',
      project: 'lantern',
      source: 'terraform',
      file: 'infra/main.tf',
      line: 1,
      posture: {
        ingress: 'all',
        defaultUrl: 'enabled',
        invokerCheck: 'enabled',
        publicInvoker: true,
        invokers: ['allUsers'],
        iap: 'none',
        loadBalancer: 'none',
        cloudArmor: false,
        egressPath: 'default',
        egressTraffic: null,
        staticOutboundIp: false,
        exposure: 'public',
      },
    });
    const [finding] = service.findings;
    expect(finding).toMatchObject({
      rule: PUBLIC,
      severity: 'critical',
      facet: 'ingress',
      file: 'infra/main.tf',
      line: 5,
    });
    for (const text of ['message', 'why', 'fix']) {
      expect(finding[text]).toMatch(/\w{3}/);
    }
    for (const open of service.notEvaluated) {
      expect(open).toEqual({
        rule: expect.stringMatching(/^(ingress|auth|egress)\//),
        reason: expect.stringMatching(/\w{3}/),
      });
    }
  });

  it('reads variables from files and arguments, the latter first', async () => {
    await shell.write({
      'infra/main.tf': CLOSED,
      'infra/prod.tfvars': 'member = "group:prod@lantern.example"\n',
    });
    const invokers = async (...args: string[]) => {
      const { report, exitCode } = await checkJson(...args, 'infra');
      expect(exitCode).toBe(0);
      return report.services[0].posture.invokers;
    };
    const fromFile = ['--var-file', 'infra/prod.tfvars'];
    expect(await invokers(...fromFile)).toEqual(['group:prod@lantern.example']);
    expect(
      await invokers(...fromFile, '--var', 'member=user:a@lantern.example'),
    ).toEqual(['user:a@lantern.example']);
  });

  it('reads manifests, and several paths at once', async () => {
    await shell.write({
      'infra/main.tf': OPEN,
      'run/pages.yaml': MANIFEST,
    });
    const { report } = await checkJson('infra', 'run', 'run/pages.yaml');
    expect(
      report.services.map(({ name, source, file }: Record<string, unknown>) => [
        name,
        source,
        file,
      ]),
    ).toEqual([
      ['api', 'terraform', 'infra/main.tf'],
      ['pages', 'manifest', 'run/pages.yaml'],
      ['pages', 'manifest', 'run/pages.yaml'],
    ]);
  });

  it('finds the root modules of a repository, each in its environments', async () => {
    await shell.write({
      'api/infra/main.tf': OPEN,
      'jobs/infra/main.tf': CLOSED,
      'jobs/infra/environments/prod.tfvars': 'member = "user:a@b.example"\n',
    });
    const { report } = await checkJson('.');
    expect(
      report.services.map(({ name }: { name: string }) => name).sort(),
    ).toEqual(['api', 'jobs']);
    expect(
      report.services.find(({ name }: { name: string }) => name === 'jobs')
        .posture.invokers,
    ).toEqual(['user:a@b.example']);
  });

  it('hides no declaration of a service behind another', async () => {
    await shell.write({
      'a/main.tf': OPEN.replace('_ALL"', '_INTERNAL_ONLY"'),
      'b/main.tf': OPEN,
    });
    const { exitCode, report } = await checkJson('.');
    expect(exitCode).toBe(1);
    expect(report.services).toHaveLength(2);
  });

  it('tells services apart whose project is not known', async () => {
    const unplaced = OPEN.replace(/^ *(project|location) .*\n/gm, '');
    await shell.write({ 'a/main.tf': unplaced, 'b/main.tf': unplaced });
    const { report } = await checkJson('.');
    expect(report.services).toMatchObject([
      { name: 'api', project: null, file: 'a/main.tf' },
      { name: 'api', project: null, file: 'b/main.tf' },
    ]);
  });

  it('reads the modules beside a folder, unless they lie outside of the root', async () => {
    await shell.write({
      ...REPOSITORY,
      'envs/prod/main.tf':
        'module "api" {\n  source = "../../modules/api"\n}\n',
      'modules/api/main.tf': OPEN,
    });
    const { report } = await checkJson('envs/prod');
    expect(report.services).toMatchObject([
      { name: 'api', address: 'module.api.google_cloud_run_v2_service.api' },
    ]);
    const { exitCode, err } = await shell.call(
      'check',
      'envs/prod',
      '--root',
      'envs',
    );
    expect(exitCode).toBe(2);
    expect(err).toContain('envs/prod/main.tf:1');
  });

  it('reads nothing outside of a folder that is in no repository', async () => {
    await shell.write({
      'envs/prod/main.tf':
        'module "api" {\n  source = "../../modules/api"\n}\n',
      'modules/api/main.tf': OPEN,
    });
    const { exitCode, err, report } = await checkJson('envs/prod');
    expect(exitCode).toBe(2);
    expect(report.services).toEqual([]);
    expect(err).toContain('which leads out of what is read');
  });

  it('reads one Terraform file with what belongs to it', async () => {
    await shell.write({
      'infra/main.tf': OPEN,
      'infra/jobs.tf': CLOSED.replace(/^variable[^}]*}/, ''),
      'infra/variables.tf':
        'variable "member" {\n  default = "user:a@b.c"\n}\n',
    });
    const { report } = await checkJson('infra/jobs.tf');
    expect(report.services).toMatchObject([
      { name: 'jobs', posture: { invokers: ['user:a@b.c'] } },
    ]);
  });

  it('reads a plan, whatever encoding a shell wrote it in', async () => {
    const resource = (type: string, name: string, values: object) => ({
      address: `${type}.${name}`,
      mode: 'managed',
      type,
      name,
      values: { project: 'lantern', location: 'asia-northeast1', ...values },
    });
    const plan = JSON.stringify({
      format_version: '1.2',
      planned_values: {
        root_module: {
          resources: [
            resource('google_cloud_run_v2_service', 'api', {
              name: 'api',
              ingress: 'INGRESS_TRAFFIC_ALL',
              template: [{ containers: [{ image: 'api' }] }],
            }),
            resource('google_cloud_run_v2_service_iam_member', 'everybody', {
              name: 'api',
              role: 'roles/run.invoker',
              member: 'allUsers',
            }),
          ],
        },
      },
      configuration: { root_module: {} },
    });
    await shell.write({
      'plan.json': plan,
      'plan16.json': Buffer.from(`\uFEFF${plan}`, 'utf16le'),
    });
    for (const file of ['plan.json', 'plan16.json']) {
      const { exitCode, err, report } = await checkJson(file);
      expect({ exitCode, err }).toEqual({ exitCode: 1, err: '' });
      expect(report.services).toMatchObject([
        {
          name: 'api',
          project: 'lantern',
          file,
          posture: { ingress: 'all', publicInvoker: true, exposure: 'public' },
        },
      ]);
    }
  });

  it('takes from the catalog what a service is meant to be, and what its owner accepts', async () => {
    const accepts = (rule: string) =>
      CATALOG.replace(
        'spec:',
        `    cloud.google.com/run-accepted-findings: '${rule} until 2999-12-31: We know.'\nspec:`,
      );
    await shell.write({ ...REPOSITORY, 'infra/main.tf': OPEN });
    const [before] = (await checkJson('infra')).report.services;
    await shell.write({ 'catalog-info.yaml': CATALOG });
    const [meant] = (await checkJson('infra')).report.services;
    expect(rulesOf(before)).toContain(PUBLIC);
    expect(meant.findings).not.toEqual(before.findings);

    const milder = meant.findings.find(
      ({ severity }: { severity: string }) => severity !== 'critical',
    );
    await shell.write({ 'catalog-info.yaml': accepts(milder.rule) });
    const [accepted] = (await checkJson('infra')).report.services;
    expect(accepted.findings).toContainEqual(
      expect.objectContaining({
        rule: milder.rule,
        accepted: expect.objectContaining({ reason: 'We know.' }),
      }),
    );
  });
});

describe('cloud-run check: how it ends', () => {
  it.each([
    ['critical', OPEN, 1],
    ['never', OPEN, 0],
    ['critical', OPEN.replace('"allUsers"', '"user:a@lantern.example"'), 0],
    ['medium', OPEN.replace('"allUsers"', '"allAuthenticatedUsers"'), 1],
  ])('with --fail-on %s', async (failOn, text, exitCode) => {
    await shell.write({ 'main.tf': text });
    expect(await shell.call('check', '.', '--fail-on', failOn)).toMatchObject({
      exitCode,
    });
  });

  it.each([
    [['nowhere'], 'nowhere could not be read: there is no such file or folder'],
    [['empty'], 'No Cloud Run service was found in empty'],
    [['empty/note.txt'], 'No Cloud Run service was found in empty/note.txt'],
    [['empty/plan.tfplan'], 'It is no text'],
    [['empty', '--root', 'other'], 'lies outside of'],
    [['empty', '--var', 'name'], '--var name is not of the form name=value'],
    [['empty', '--policy', 'nowhere.yaml'], 'nowhere.yaml could not be read'],
    [['empty', '--config', 'nowhere.yaml'], 'nowhere.yaml'],
    [['empty', '--config', 'empty/note.txt'], 'note.txt'],
    [['empty', '--fail-on', 'severe'], "'severe' is invalid"],
    [['empty', '--format', 'xml'], "'xml' is invalid"],
    [['empty', '--unknown'], "unknown option '--unknown'"],
    [[], "missing required argument 'path'"],
  ])('with 2 for %j, and says why', async (args, why) => {
    await shell.write({
      'empty/note.txt': 'Nothing here.\n',
      'empty/plan.tfplan': new Uint8Array([0x50, 0x4b, 0, 0]),
      'other/main.tf': '',
    });
    const { exitCode, err } = await shell.call('check', ...args);
    expect(err).toContain(why);
    expect(exitCode).toBe(2);
  });

  it('with 2 where a part could not be read, and reports the rest', async () => {
    await shell.write({
      'main.tf': CLOSED.replace('var.member', '"user:a@b.example"'),
      'broken.tf': 'resource "google_cloud_run_v2_service" "x" {\n',
    });
    const { exitCode, err, report } = await checkJson('.');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^error: broken\.tf:\d+:\d+: /m);
    expect(report.services).toContainEqual(
      expect.objectContaining({ name: 'jobs' }),
    );
    expect(report.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', path: 'broken.tf' }),
    );
  });

  it('with 1 where findings stand against it, whatever else could not be read', async () => {
    await shell.write({
      'main.tf': OPEN,
      'broken.yaml': `${MANIFEST}\n---\nkind: [`,
    });
    const { exitCode, err } = await shell.call('check', '.');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^error: broken\.yaml:\d+:\d+: Invalid YAML/m);
  });
});

describe('cloud-run check: the policy', () => {
  const accepted = (until: string) =>
    JSON.stringify({
      accepted: [
        { rule: PUBLIC, reason: 'The landing page.', until, by: 'security' },
      ],
    });

  it.each([
    ['at the top of a file', '2999-12-31', 0],
    ['no longer', '2020-12-31', 1],
  ])('accepts findings: %s', async (_, until, exitCode) => {
    await shell.write({ 'main.tf': OPEN, 'policy.json': accepted(until) });
    const called = await shell.call('check', '.', '--policy', 'policy.json');
    expect(called.exitCode).toBe(exitCode);
    expect(called.out).toContain(
      exitCode === 0
        ? `Accepted until ${until} by security: The landing page.`
        : `Its acceptance ran out on ${until}`,
    );
  });

  it('is found under cloudRun.policy, and in the configuration of the portal', async () => {
    const config = `cloudRun:\n  failOn: never\n  policy: ${accepted(
      '2999-12-31',
    )}\n`;
    await shell.write({ 'main.tf': OPEN, 'app-config.yaml': config });
    for (const option of ['--policy', '--config']) {
      const { report } = await checkJson('.', option, 'app-config.yaml');
      expect(report.services[0].findings).toContainEqual(
        expect.objectContaining({
          rule: PUBLIC,
          accepted: expect.objectContaining({ by: 'security' }),
        }),
      );
    }
  });

  it('takes the threshold of the configuration, unless one is given', async () => {
    await shell.write({
      'main.tf': OPEN,
      'app-config.yaml': 'cloudRun:\n  failOn: never\n',
    });
    const check = (...args: string[]) =>
      shell.call('check', '.', '--config', 'app-config.yaml', ...args);
    expect(await check()).toMatchObject({ exitCode: 0 });
    expect(await check('--fail-on', 'high')).toMatchObject({ exitCode: 1 });
  });

  it('lets nothing outside its bounds through, unless nothing is to fail', async () => {
    await shell.write({
      'main.tf': CLOSED.replace('var.member', '"user:a@b.example"'),
      'policy.yaml': 'allowedIngress: [internal-and-cloud-load-balancing]\n',
    });
    const check = (...args: string[]) =>
      shell.call('check', '.', '--policy', 'policy.yaml', ...args);
    expect(await check()).toMatchObject({ exitCode: 1 });
    expect(await check('--fail-on', 'never')).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['allowedIngress: [public]', 'allowedIngress[0]'],
    ['off: [ingress/public-and-unprotectd]', `did you mean ${PUBLIC}?`],
    ['cloudRun: { policy: { of: [] } }', "'of'"],
    ['allowed: [', 'could not be read'],
  ])('is refused where it is %j', async (text, why) => {
    await shell.write({ 'main.tf': OPEN, 'policy.yaml': text });
    expect(
      await shell.call('check', '.', '--policy', 'policy.yaml'),
    ).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(why),
      out: '',
    });
  });
});

describe('cloud-run check --format sarif', () => {
  async function sarif(...args: string[]): Promise<Log['runs'][number]> {
    const { out } = await shell.call('check', '--format', 'sarif', ...args);
    const log: Log = JSON.parse(out);
    expect(validate(log, sarifSchema).errors.map(String)).toEqual([]);
    return log.runs[0];
  }

  it('is valid, with rules, levels and relative places', async () => {
    await shell.write({ 'my infra/main.tf': OPEN });
    const run = await sarif('.');
    const [result] = run.results ?? [];
    expect(result).toMatchObject({
      ruleId: PUBLIC,
      kind: 'fail',
      level: 'error',
      suppressions: [],
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: 'my%20infra/main.tf',
              uriBaseId: '%SRCROOT%',
            },
            region: { startLine: 5 },
          },
        },
      ],
      properties: { service: 'api', exposure: 'public' },
    });
    expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]).toMatchObject({
      id: PUBLIC,
      helpUri: expect.stringMatching(/^https:/),
      help: { markdown: expect.stringContaining('**Fix:**') },
      properties: { 'security-severity': '9.5' },
    });
    expect(run.invocations).toMatchObject([{ executionSuccessful: true }]);
  });

  it('knows a finding again when lines move', async () => {
    await shell.write({ 'main.tf': OPEN });
    const before = (await sarif('.')).results?.[0];
    await shell.write({ 'main.tf': `# moved\n\n${OPEN}` });
    const after = (await sarif('.')).results?.[0];
    expect(after?.partialFingerprints).toEqual(before?.partialFingerprints);
    expect(after?.locations).not.toEqual(before?.locations);
  });

  it('marks what is accepted, and tells what was not judged apart from findings', async () => {
    await shell.write({
      'main.tf': OPEN,
      'pages.yaml': MANIFEST,
      'policy.yaml': `accepted: [{ rule: ${PUBLIC}, reason: Known., until: '2999-12-31' }]`,
    });
    const run = await sarif('.', '--policy', 'policy.yaml');
    expect(
      run.results?.find(({ ruleId }) => ruleId === PUBLIC)?.suppressions,
    ).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Known. (until 2999-12-31)',
      },
    ]);
    expect(run.results?.every(({ kind }) => kind === 'fail')).toBe(true);
    expect(run.invocations?.[0].toolExecutionNotifications).toContainEqual(
      expect.objectContaining({
        level: 'none',
        descriptor: { id: 'not-evaluated' },
        message: { text: expect.stringContaining('could not be judged') },
      }),
    );
  });

  it('is valid where nothing could be read, and says so', async () => {
    const run = await sarif('nowhere');
    expect(run.results).toEqual([]);
    expect(run.invocations).toMatchObject([{ executionSuccessful: false }]);
  });
});

describe('cloud-run check --format markdown', () => {
  it('says for each service how it is exposed, what is wrong and what to do', async () => {
    await shell.write({ 'main.tf': OPEN, 'pages.yaml': MANIFEST });
    const { out } = await shell.call('check', '.', '--format', 'markdown');
    expect(out).toMatch(/^<!-- cloud-run-check -->\n/);
    expect(out).toContain('2 services, ');
    expect(out).toContain('### api (lantern, asia-northeast1)');
    expect(out).toContain('**Public.** Anybody on the internet can call it');
    expect(out).toContain('🟥 **critical** ');
    expect(out).toContain('- Fix: ');
    expect(out.match(/<details>/g)).toHaveLength(
      out.match(/<\/details>/g)?.length ?? 0,
    );
  });

  it('shows names as they are, whatever they hold', async () => {
    await shell.write({
      'pages.yaml': MANIFEST.replace(
        'name: pages',
        'name: "<img src=x onerror=alert(1)> | [x](y) @team"',
      ),
    });
    const { out } = await shell.call(
      'check',
      'pages.yaml',
      '--format',
      'markdown',
    );
    expect(out).not.toMatch(/<img|\[x\]|@team/);
    expect(out).toContain('&#60;img src=x');
  });
});

describe('cloud-run check on a terminal', () => {
  it('says in words what there is, and sums it up last', async () => {
    await shell.write({ 'main.tf': OPEN });
    const { out } = await shell.call('check', '.');
    expect(out).toContain('Who can reach it');
    expect(out).toMatch(new RegExp(`critical {2}${PUBLIC} {2}main\\.tf:5`));
    expect(out).not.toContain('\u001b');
    expect(out.trimEnd().split('\n').pop()).toMatch(
      /^1 service, \d+ findings? \(1 critical.*\.$/,
    );
    for (const line of out.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(110);
    }
  });

  it('names the invokers that it saw, and says that there may be others', async () => {
    await shell.write({
      'main.tf': `${OPEN.replace('allUsers', 'group:shop@example.com')}
module "elsewhere" {
  source  = "lantern/grants/google"
  service = google_cloud_run_v2_service.api.name
}
`,
    });
    const { out, err } = await shell.call('check', '.');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'granted to group:shop@example.com and perhaps others',
    );
    expect(err).toContain(
      'The code of module.elsewhere is not in what was read',
    );
  });

  it('takes no list of invokers for whole of which a part is not known', async () => {
    const others = `
variable "others" {}
resource "google_cloud_run_v2_service_iam_member" "others" {
  for_each = var.others
  name     = google_cloud_run_v2_service.api.name
  project  = "lantern"
  location = "asia-northeast1"
  role     = "roles/run.invoker"
  member   = "serviceAccount:\${each.value}"
}
`;
    const [grant = ''] =
      /^resource "google_cloud_run_v2_service_iam_member"[^}]*\}/m.exec(OPEN) ??
      [];
    expect(grant).toContain('allUsers');
    const answers = async (text: string) => {
      await shell.write({ 'main.tf': text });
      return (await shell.call('check', '.')).out.replace(/\s+/g, ' ');
    };
    const only = OPEN.replace(grant, '');
    expect(await answers(only)).toContain('check is on, no grant');
    expect(await answers(`${only}${others}`)).toContain(
      'check is on, grants not known',
    );
    expect(
      await answers(
        `${OPEN.replace('allUsers', 'group:shop@example.com')}${others}`,
      ),
    ).toContain('granted to group:shop@example.com and perhaps others');
  });

  it('obeys no instruction that a file holds', async () => {
    await shell.write({
      'pages.yaml': MANIFEST.replace('name: pages', 'name: "\\e[31mred"'),
    });
    const { out } = await shell.call('check', 'pages.yaml');
    expect(out).not.toContain('\u001b');
    expect(out).toContain('[31mred');
  });
});

describe('the pipeline of a generated repository', () => {
  const TEMPLATE = resolve(
    __dirname,
    '../../../../templates/cloud-run-service',
  );

  it.each([
    ['github.com?owner=lantern&repo=site', '.github/workflows/checks.yaml'],
    ['gitlab.com?owner=lantern&repo=site', '.gitlab-ci.yml'],
  ])('checks every environment, at %s', async (repoUrl, pipeline) => {
    const example = await readFile(
      join(TEMPLATE, 'examples/public-site.yaml'),
      'utf8',
    );
    await shell.write({
      'values.yaml': example.replace(/^repoUrl: .*$/m, `repoUrl: ${repoUrl}`),
      'app-config.yaml':
        "cloudRun:\n  pipeline:\n    check:\n      package: '@lantern/cloud-run-check'\n      version: 1.2.3\n",
    });
    await shell.call(
      'render',
      TEMPLATE,
      '--values',
      'values.yaml',
      '--out',
      '.',
      '--force',
    );
    const text = await readFile(shell.at(pipeline), 'utf8');
    const commands = [...text.matchAll(/(?:run:|-) cloud-run (check .*)/g)].map(
      ([, args]) => args,
    );
    expect(commands).toEqual(
      ['staging', 'production'].map(
        environment =>
          `check infra --var-file infra/environments/${environment}.tfvars`,
      ),
    );
    for (const args of commands) {
      const { exitCode, err, out } = await shell.call(...args.split(' '));
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      expect(out).toContain('1 service, ');
    }
  });
});
