import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CommandLine } from '../__testUtils__/commandLine';

jest.setTimeout(120_000);

const TEMPLATE = resolve(__dirname, '../../../../templates/cloud-run-service');

describe('cloud-run update', () => {
  let shell: CommandLine;

  const git = (directory: string, ...args: string[]) =>
    execFileSync(
      'git',
      [
        ...['-C', shell.at(directory)],
        ...['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args],
      ],
      { encoding: 'utf8' },
    );
  const commit = (directory: string, message: string) => {
    git(directory, 'add', '--all');
    git(directory, 'commit', '--quiet', '--message', message);
  };
  const change = async (path: string, from: string | RegExp, to: string) => {
    const text = await readFile(shell.at(path), 'utf8');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    await writeFile(shell.at(path), changed);
  };
  const read = (path: string) => readFile(shell.at(path), 'utf8');

  beforeEach(async () => {
    shell = await CommandLine.create();
    await cp(TEMPLATE, shell.at('templates/service'), { recursive: true });
    git('.', 'init', '--quiet', 'templates');
    commit('templates', 'one');
    const example = 'templates/service/examples/public-site.yaml';
    const rendered = await shell.call(
      'render',
      'templates/service',
      ...['--values', example, '--out', 'repository'],
    );
    if (rendered.exitCode !== 0) {
      throw new Error(rendered.err);
    }
    git('.', 'init', '--quiet', 'repository');
    commit('repository', 'one');
    await change(
      'repository/infra/service.tf',
      'period_seconds = 30',
      'period_seconds = 45',
    );
    commit('repository', 'two');
  });

  afterEach(() => shell.remove());

  const update = (...args: string[]) =>
    shell.call(
      'update',
      'repository',
      '--template',
      'templates/service',
      ...args,
    );

  async function newVersion() {
    await change(
      'templates/service/template.yaml',
      'template-version: 1.2.0',
      'template-version: 1.3.0',
    );
    await change(
      'templates/service/skeleton/infra/service.tf',
      'period_seconds = 5\n',
      'period_seconds = 7\n',
    );
    commit('templates', '1.3.0');
  }

  it("finds the old version in the template's history and merges the new one", async () => {
    await newVersion();
    const dry = await update('--dry-run');
    expect(dry.exitCode).toBe(0);
    expect(git('repository', 'status', '--porcelain')).toBe('');
    const { exitCode, out, err } = await update();
    expect(err).toBe('');
    expect(exitCode).toBe(0);
    expect(out).toBe(dry.out);
    expect(out).toContain('the last commit of version 1.2.0');
    expect(out).toContain('merged    infra/service.tf');
    const service = await read('repository/infra/service.tf');
    expect(service).toContain('period_seconds = 45');
    expect(service).toMatch(/period_seconds {4}= 7\n/);
    expect(await read('repository/.cloud-run/template.yaml')).toContain(
      'version: 1.3.0',
    );

    commit('repository', 'updated');
    const again = await update();
    expect(again.exitCode).toBe(0);
    expect(git('repository', 'status', '--porcelain')).toBe('');
  });

  it('takes other answers, which change the network', async () => {
    const { exitCode, out } = await update(
      ...['--values', 'templates/service/examples/internal-api.yaml'],
    );
    expect(exitCode).toBe(0);
    expect(out).toContain('deleted   infra/load_balancer.tf');
    const service = await read('repository/infra/service.tf');
    expect(service).toContain('INGRESS_TRAFFIC_INTERNAL_ONLY');
    expect(service).toContain('period_seconds = 45');
  });

  it('takes a template by URL and remembers where it is', async () => {
    await newVersion();
    const url = `file://${shell.at('templates')}#HEAD:service`;
    const called = await shell.call(
      'update',
      'repository',
      ...['--template', url],
      ...['--base-template', `file://${shell.at('templates')}#HEAD~1:service`],
    );
    expect(called.err).toBe('');
    expect(called.exitCode).toBe(0);
    const record = await read('repository/.cloud-run/template.yaml');
    expect(record).toContain(`source: ${url}`);
    expect(record).toContain(
      `commit: ${git('templates', 'rev-parse', 'HEAD').trim()}`,
    );
    commit('repository', 'updated');
    await change(
      'templates/service/skeleton/infra/service.tf',
      'period_seconds = 7\n',
      'period_seconds = 9\n',
    );
    commit('templates', 'later');
    const later = await shell.call('update', 'repository');
    expect(later.err).toBe('');
    expect(later.out).toContain('as the record says');
    expect(await read('repository/infra/service.tf')).toMatch(
      /period_seconds {4}= 9\n/,
    );
  });

  it('marks a conflict in the working copy and ends with 1', async () => {
    await newVersion();
    await change(
      'repository/infra/service.tf',
      /period_seconds {4}= 5\n/,
      'period_seconds    = 6\n',
    );
    commit('repository', 'three');
    const { exitCode, out } = await update();
    expect(exitCode).toBe(1);
    expect(out).toContain('1 to decide');
    expect(await read('repository/infra/service.tf')).toMatch(
      /^<<<<<<< ours$/m,
    );
  });

  it('migrates answers as the template says', async () => {
    await newVersion();
    await shell.write({
      'templates/service/migrations.yaml':
        'migrations:\n  - version: 1.3.0\n    steps:\n      - rename: { from: description, to: gone }\n      - drop: { path: gone }\n',
    });
    commit('templates', 'migrations');
    expect((await update()).exitCode).toBe(0);
    expect(await read('repository/infra/service.tf')).not.toContain(
      'public website',
    );
  });

  it('says that the record was edited by hand', async () => {
    await newVersion();
    await change(
      'repository/.cloud-run/template.yaml',
      'ci: github\n',
      'ci: github\nfiles:\n  Dockerfile: "0"\n',
    );
    await change(
      'repository/.cloud-run/template.yaml',
      'template:default/cloud-run-service',
      'template:default/other',
    );
    commit('repository', 'by hand');
    const { exitCode, err } = await update();
    expect(exitCode).toBe(0);
    expect(err).toContain('was edited by hand');
    expect(err).toContain(
      '1 files do not come out as they were generated, such as Dockerfile',
    );
  });

  it('refuses what it could not take back, or has nothing to go by', async () => {
    await change('repository/README.md', '#', '##');
    const dirty = await update();
    expect(dirty.exitCode).toBe(2);
    expect(dirty.err).toContain('has changes that are not committed');
    commit('repository', 'three');

    const nowhere = await shell.call('update', 'repository');
    expect(nowhere.exitCode).toBe(2);
    expect(nowhere.err).toContain('Give it with --template');

    await change(
      'repository/.cloud-run/template.yaml',
      'version: 1.2.0',
      'version: 0.9.0',
    );
    commit('repository', 'four');
    const unknown = await update();
    expect(unknown.exitCode).toBe(2);
    expect(unknown.err).toContain('Give it with --base-template');

    await rm(shell.at('repository/.cloud-run/template.yaml'));
    commit('repository', 'five');
    const without = await update();
    expect(without.exitCode).toBe(2);
    expect(without.err).toContain('.cloud-run/template.yaml is not there');
  });
});
