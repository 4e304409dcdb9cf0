import { chmod, cp, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandLine } from '../__testUtils__/commandLine';

jest.setTimeout(5 * 60_000);

const TEMPLATE = resolve(__dirname, '../../../../templates/cloud-run-service');

let shell: CommandLine;

beforeEach(async () => {
  shell = await CommandLine.create();
});

afterEach(() => shell.remove());

async function edit(file: string, change: (text: string) => string) {
  const path = shell.at(`template/${file}`);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}

/** A command that takes note of the folders it is given, and refuses them if it is to. */
async function writeCommand(exitCode: number): Promise<string> {
  await shell.write({
    'check.sh': `#!/bin/sh\nfor folder in "$@"; do ls "$folder/terraform.tfvars"; done >> ${shell.at(
      'folders',
    )}\necho "refused $1"\nexit ${exitCode}\n`,
  });
  await chmod(shell.at('check.sh'), 0o755);
  return shell.at('check.sh');
}

describe('cloud-run test-template', () => {
  it('finds nothing wrong with the template of this repository', async () => {
    const { exitCode, out, err } = await shell.call(
      'test-template',
      TEMPLATE,
      '--random',
      '3',
      '--terraform-check',
      await writeCommand(0),
    );
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    const [, networks] =
      /^(\d+) networks in \d+ environments render and read back as chosen\.\n$/.exec(
        out,
      ) ?? [];
    expect(Number(networks)).toBeGreaterThan(30);
    const folders = (await readFile(shell.at('folders'), 'utf8')).trim();
    expect(folders.split('\n')).toHaveLength(Number(networks));
  });

  it('names what a change to the template breaks, where and for which networks', async () => {
    await cp(TEMPLATE, shell.at('template'), { recursive: true });
    await edit('skeleton/infra/service.tf', text =>
      text.replace(/^(\s*ingress\s*=).*$/gm, '$1 "INGRESS_TRAFFIC_ALL"'),
    );
    await edit('skeleton/catalog-info.yaml', text =>
      text.replace(/^metadata:/m, 'metadata: ['),
    );
    await edit(
      'skeleton/mkdocs.yml',
      text => `\${{ values.nothing }}\n${text}`,
    );
    const { exitCode, out } = await shell.call('test-template', 'template');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^FAIL .*mkdocs\.yml.*nothing.*$/m);
    expect(out).toMatch(/^ {5}and \d+ more$/m);
    expect(out).toMatch(/^(\d+) of \1 networks fail\.$/m);

    await edit('skeleton/mkdocs.yml', text => text.replace(/^.*\n/, ''));
    const second = await shell.call(
      'test-template',
      'template',
      '--terraform-check',
      await writeCommand(1),
    );
    expect(second.exitCode).toBe(1);
    expect(second.out).toMatch(
      /^FAIL infra\/service\.tf:6: ingress is all, and internal was chosen$/m,
    );
    expect(second.out).toMatch(/^FAIL catalog-info\.yaml:5: /m);
    expect(second.out).toMatch(/^refused 1\/infra$/m);
    expect(second.out).toContain('check.sh refuses what is rendered.');
  });

  it('holds every network to the policy of the portal that is not refused by it anyway', async () => {
    await cp(TEMPLATE, shell.at('template'), { recursive: true });
    await shell.write({
      'app-config.yaml':
        'cloudRun:\n  policy:\n    allowedIngress: [internal]\n',
    });
    const honest = await shell.call('test-template', 'template');
    expect(honest.out).toMatch(
      /^The policy refuses \d+ of them before anything is generated\.$/m,
    );
    expect(honest).toMatchObject({ exitCode: 0, err: '' });

    await shell.write({
      'template/skeleton/other/main.tf': `resource "google_cloud_run_v2_service" "other" {
  name     = "other"
  project  = "lantern-shop"
  location = "asia-northeast1"
  ingress  = "INGRESS_TRAFFIC_ALL"
  template {
    containers {
      image = "us-docker.pkg.dev/cloudrun/container/hello"
    }
  }
}
`,
    });
    const hostile = await shell.call('test-template', 'template');
    expect(hostile.exitCode).toBe(1);
    expect(hostile.out).toMatch(
      /^FAIL other\/main\.tf:5: the service other: ingress\/outside-policy/m,
    );
  });

  it('fails for a value that reading back cannot tell', async () => {
    await cp(TEMPLATE, shell.at('template'), { recursive: true });
    await edit('skeleton/infra/service.tf', text =>
      text.replace(
        /^(\s*ingress\s*=).*$/gm,
        '$1 data.google_project.main.labels["ingress"]',
      ),
    );
    await shell.write({
      'template/skeleton/infra/project.tf':
        'data "google_project" "main" {\n}\n',
    });
    const { exitCode, out } = await shell.call('test-template', 'template');
    expect(exitCode).toBe(1);
    expect(out).toMatch(
      /^FAIL infra\/service\.tf:1: ingress cannot be told, and internal was chosen$/m,
    );
  });

  it.each([
    [['nowhere'], 'template.yaml could not be read'],
    [[TEMPLATE, '--random', 'many'], '--random is "many"'],
    [[TEMPLATE, '--seed', '-1'], '--seed is "-1"'],
    [[], "missing required argument 'template'"],
  ])('ends with 2 for %j', async (args, why) => {
    expect(await shell.call('test-template', ...args)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(why),
    });
  });
});
