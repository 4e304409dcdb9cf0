import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readSkeleton } from 'backstage-plugin-cloud-run-node';
import { DryRunBackend, startDryRunBackend } from './__testUtils__/dryRun';
import { TEMPLATE_DIRECTORY, readExamples } from './__testUtils__/template';

const CLI = path.join(
  path.dirname(require.resolve('backstage-cloud-run-cli/package.json')),
  'bin/cloud-run',
);

jest.setTimeout(120_000);

describe('the template in a real scaffolder', () => {
  let backend: DryRunBackend;
  let directory: string;

  beforeAll(async () => {
    backend = await startDryRunBackend();
    directory = await mkdtemp(path.join(tmpdir(), 'cloud-run-'));
  });

  afterAll(async () => {
    await backend.stop();
    await rm(directory, { recursive: true });
  });

  const onCommandLine = async (name: string, values: string) => {
    const out = path.join(directory, name);
    await promisify(execFile)(process.execPath, [
      CLI,
      'render',
      TEMPLATE_DIRECTORY,
      '--values',
      values,
      '--out',
      out,
    ]);
    const files = await readSkeleton(out);
    return files.map(file => ({
      path: file.path,
      base64Content: file.contents.toString('base64'),
      executable: (file.mode & 0o111) !== 0,
    }));
  };

  it('gives what the command line gives, byte for byte, for every example', async () => {
    const examples = await readExamples();
    expect(examples.length).toBeGreaterThanOrEqual(6);

    for (const { name, file, values } of examples) {
      const { status, body } = await backend.dryRun(values);
      expect({ name, status, error: body.error }).toEqual({
        name,
        status: 200,
      });
      const inPortal = body.directoryContents
        .map(({ executable = false, ...content }) => ({
          ...content,
          executable,
        }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(await onCommandLine(name, file)).toEqual(inPortal);
    }
  });

  it('publishes to the kind of host that the repository is on', async () => {
    const [{ values }] = await readExamples();
    const finished = async (repoUrl: string) => {
      const { body } = await backend.dryRun({ ...values, repoUrl });
      return {
        steps: body.log
          .filter(({ body: { message } }) =>
            /^Skipping.*publish:/.test(message),
          )
          .map(({ body: { stepId } }) => stepId),
        pipelines: body.directoryContents
          .map(file => file.path)
          .filter(file => /^\.(github|gitlab)/.test(file)),
      };
    };
    const workflows = ['checks', 'deploy', 'plan'].map(
      name => `.github/workflows/${name}.yaml`,
    );
    expect(await finished('localhost:7008?owner=o&repo=r')).toEqual({
      steps: ['publishGitea'],
      pipelines: ['.github/dependabot.yml', ...workflows],
    });
    expect(await finished('github.com?owner=o&repo=r')).toEqual({
      steps: ['publishGithub'],
      pipelines: ['.github/dependabot.yml', ...workflows],
    });
    expect(await finished('gitlab.com?owner=o&repo=r')).toEqual({
      steps: ['publishGitlab'],
      pipelines: ['.gitlab-ci.yml'],
    });
  });

  it('refuses a host that the template cannot publish to', async () => {
    const [{ values }] = await readExamples();
    const { status, body } = await backend.dryRun({
      ...values,
      repoUrl: 'bitbucket.org?workspace=w&project=p&repo=r',
    });
    expect(status).toBe(400);
    expect(body.error?.message).toContain(
      'repoUrl: this template cannot create repositories on bitbucket.org (bitbucketCloud). Choose a host of the type gitea or github or gitlab.',
    );
  });

  it('tells in sentences what it decided and why', async () => {
    const example = (await readExamples()).find(
      ({ name }) => name === 'fixed-address-worker',
    );
    const { body } = await backend.dryRun(example?.values ?? {});
    const log = body.log.map(entry => entry.body.message).join('\n');
    expect(log).toContain(
      'Where its traffic leaves: Cloud NAT, fixed addresses. Reserved addresses that partners can put on their allow list.',
    );
    expect(log).toContain(
      'In production (lantern-payments, asia-northeast1): Internal, for those let in.',
    );
    expect(log).toContain('costs about 7.30 USD a month while idle');
    expect(body.output.text[0].content).toContain(
      '**settlement: Internal, for those let in.**',
    );
    expect(body.output.text[0].content).toContain('git clone');
  });

  it('lists every problem with its field and what to do', async () => {
    const [{ values }] = await readExamples();
    const { status, body } = await backend.dryRun({
      ...values,
      network: {
        ingress: { setting: 'internal', defaultUrl: 'disabled' },
        auth: { method: 'iap', at: 'load-balancer', accessors: ['everyone'] },
        egress: { path: 'default' },
      },
      environments: [
        { name: 'production', project: 'Nope', region: 'asia-northeast1' },
      ],
    });
    expect(status).toBe(400);
    expect(body.error?.message).toContain(
      '- network.auth.accessors.0: Use user:, group: or serviceAccount: with an e-mail address, or domain: with a domain.',
    );
    expect(body.error?.message).toContain(
      '- environments.0.project: Use a project id such as shop-prod-1',
    );
  });

  it('refuses a network that contradicts itself, with the reason', async () => {
    const [{ values }] = await readExamples();
    const { body } = await backend.dryRun({
      ...values,
      network: {
        ingress: { setting: 'internal', defaultUrl: 'disabled' },
        auth: { method: 'iam' },
        egress: { path: 'default' },
      },
    });
    expect(body.error?.message).toContain(
      '- network.ingress.defaultUrl: Keep the run.app URL on, or choose a load balancer: otherwise nothing leads to the service.',
    );
  });

  it('publishes the definition of a service as the schema of its input', async () => {
    const action = (await backend.actions()).find(
      ({ id }) => id === 'cloud-run:service:generate',
    );
    expect(action?.schema?.input).toMatchObject({
      required: expect.arrayContaining([
        'name',
        'owner',
        'runtime',
        'network',
        'environments',
        'skeleton',
      ]),
      properties: {
        network: {
          anyOf: [
            {
              properties: {
                ingress: { anyOf: expect.any(Array) },
                auth: { anyOf: expect.any(Array) },
                egress: { anyOf: expect.any(Array) },
              },
            },
            { type: 'object' },
          ],
        },
      },
    });
  });
});

describe('the template under a policy', () => {
  const policies: [string, object, string][] = [
    [
      'outside the allowed ingress',
      { failOn: 'never', policy: { allowedIngress: ['internal'] } },
      'ingress/outside-policy',
    ],
    ['as grave as the threshold', { failOn: 'medium' }, '(medium, in '],
  ];

  it.each(policies)(
    'stops at a finding that is %s',
    async (_title, cloudRun, expected) => {
      const backend = await startDryRunBackend(
        JSON.parse(JSON.stringify({ cloudRun })),
      );
      try {
        const examples = await readExamples();
        const name = expected.startsWith('ingress')
          ? 'staff-tool'
          : 'fixed-address-worker';
        const { status, body } = await backend.dryRun(
          examples.find(example => example.name === name)?.values ?? {},
        );
        expect(status).toBe(400);
        expect(body.error?.message).toContain('The service is not generated');
        expect(body.error?.message).toContain(expected);
      } finally {
        await backend.stop();
      }
    },
  );

  it('stops a template that makes a public service of an internal one, whatever threshold it asks for', async () => {
    const backend = await startDryRunBackend({
      cloudRun: { failOn: 'high', policy: { allowedIngress: ['internal'] } },
    });
    try {
      const examples = await readExamples();
      const values =
        examples.find(({ name }) => name === 'internal-api')?.values ?? {};
      const honest = await backend.dryRun(values);
      expect({ status: honest.status, error: honest.body.error }).toEqual({
        status: 200,
      });
      const hostile = await backend.dryRun(values, {
        'skeleton/infra/service.tf': text =>
          text.replace(/^(\s*ingress\s*=).*$/gm, '$1 "INGRESS_TRAFFIC_ALL"'),
        'template.yaml': text =>
          text.replace(
            'skeleton: ./skeleton',
            'skeleton: ./skeleton\n        failOn: never',
          ),
      });
      expect(hostile.status).toBe(400);
      expect(hostile.body.error?.message).toContain(
        'infra/service.tf:7: ingress is all, and internal was chosen (in production)',
      );
      expect(hostile.body.error?.message).toContain('ingress/outside-policy');
      expect(hostile.body.directoryContents).toBeUndefined();
    } finally {
      await backend.stop();
    }
  });

  it('names the check of the pipeline from the configuration', async () => {
    const backend = await startDryRunBackend({
      cloudRun: {
        pipeline: {
          check: { package: '@lantern/cloud-run-check', version: '1.2.3' },
        },
      },
    });
    try {
      const [{ values }] = await readExamples();
      const { body } = await backend.dryRun(values);
      const checks = body.directoryContents.find(
        file => file.path === '.github/workflows/checks.yaml',
      );
      expect(
        Buffer.from(checks?.base64Content ?? '', 'base64').toString(),
      ).toContain('PACKAGE: "@lantern/cloud-run-check@1.2.3"');
    } finally {
      await backend.stop();
    }
  });

  it('does not start where the check has no exact version', async () => {
    await expect(
      startDryRunBackend({
        cloudRun: {
          pipeline: {
            check: { package: '@lantern/cloud-run-check', version: 'latest' },
          },
        },
      }),
    ).rejects.toThrow('cloudRun.pipeline.check.version');
  });

  it('does not start with a policy that cannot be read', async () => {
    await expect(
      startDryRunBackend({
        cloudRun: { policy: { allowedIngress: ['everything'] } },
      }),
    ).rejects.toThrow('cloudRun.policy.allowedIngress[0]');
  });

  it('lets an accepted finding pass', async () => {
    const backend = await startDryRunBackend({
      cloudRun: {
        failOn: 'medium',
        policy: {
          accepted: [
            {
              rule: 'egress/cold-start-through-nat',
              reason: 'It runs at night',
              until: '2999-12-31',
            },
          ],
        },
      },
    });
    try {
      const examples = await readExamples();
      const { status, body } = await backend.dryRun(
        examples.find(({ name }) => name === 'fixed-address-worker')?.values ??
          {},
      );
      expect({ status, error: body.error }).toEqual({ status: 200 });
    } finally {
      await backend.stop();
    }
  });
});
