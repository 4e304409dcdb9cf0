import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(3 * 60_000);

const run = promisify(execFile);

const PACKAGE = resolve(__dirname, '..');
const WORKSPACE = resolve(PACKAGE, '../..');

/** The code block of the README that has a name behind its language. */
async function blockOf(name: string): Promise<string> {
  const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
  const [, block] =
    new RegExp(`^\`\`\`\\w+ ${name}\\n([^]*?)^\`\`\`$`, 'm').exec(readme) ?? [];
  if (block === undefined) {
    throw new Error(`The README has no block ${name}`);
  }
  return block;
}

/** Runs a command of the workspace in a folder. */
async function tool(folder: string, command: string, ...args: string[]) {
  await run(join(WORKSPACE, 'node_modules/.bin', command), args, {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** Builds and packs a copy of the package, so that nobody else's work on it is in the way; the archive's path. */
async function packed(folder: string): Promise<string> {
  const copy = join(folder, 'packages/terraform');
  await mkdir(copy, { recursive: true });
  for (const name of ['src', 'package.json', 'README.md']) {
    await cp(join(PACKAGE, name), join(copy, name), { recursive: true });
  }
  await symlink(join(WORKSPACE, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'] }),
  );
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '@backstage/cli/config/tsconfig.json',
      include: ['packages/*/src'],
      exclude: ['**/*.test.ts', '**/__testUtils__'],
      compilerOptions: {
        outDir: 'dist-types',
        rootDir: '.',
        incremental: false,
      },
    }),
  );
  await tool(folder, 'tsc');
  await tool(copy, 'backstage-cli', 'package', 'build');
  await run('npm', ['pack', '--pack-destination', folder], { cwd: copy });
  const archive = (await readdir(folder)).find(name => name.endsWith('.tgz'));
  return join(folder, archive ?? 'missing.tgz');
}

/** Where a package is that another one depends on: beside it, or beside a folder above. */
function placeOf(name: string, from: string): string {
  const place = join(from, 'node_modules', name);
  if (existsSync(join(place, 'package.json'))) {
    return place;
  }
  if (dirname(from) === from) {
    throw new Error(`${name} is not installed`);
  }
  return placeOf(name, dirname(from));
}

/** Copies a package of the workspace with what it depends on, and nothing else. */
async function install(name: string, from: string, into: string) {
  const place = placeOf(name, from);
  const target = join(into, 'node_modules', name);
  await cp(await realpath(place), target, { recursive: true });
  await installDependencies(target, place);
}

async function installDependencies(folder: string, from: string) {
  const { dependencies = {} } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  for (const dependency of Object.keys(dependencies)) {
    await install(dependency, from, folder);
  }
}

describe('the README', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'packed-')));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('has an example that runs where the package is installed', async () => {
    const archive = await packed(join(folder, 'workspace'));
    const project = join(folder, 'project');
    const installed = join(
      project,
      'node_modules/backstage-cloud-run-terraform',
    );
    await mkdir(installed, { recursive: true });
    await run('tar', ['xzf', archive, '--strip-components=1', '-C', installed]);
    await installDependencies(installed, PACKAGE);
    await writeFile(join(project, 'example.mjs'), await blockOf('example.mjs'));
    const { stdout } = await run(process.execPath, ['example.mjs'], {
      cwd: project,
    });
    expect(stdout).toBe(await blockOf('output'));
  });
});
