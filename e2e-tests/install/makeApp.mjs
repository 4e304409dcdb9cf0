import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../scripts/setup/root.mjs';

/**
 * A new Backstage app.
 *
 * @typedef {{
 *   folder: string,
 *   release: Release,
 *   system: System,
 *   shell: (command: string) => Promise<string>,
 * }} App shell runs a command in the app's folder and gives what it prints
 *
 * @typedef {'1.55' | 'newest'} Release
 * @typedef {'new' | 'legacy'} System of the frontend
 */

/** The create-app that makes apps of a release. The newest packages have none of their own yet. */
const CREATE_APP = '0.9.2';

/** What create-app has to be brought along for `makeApp`. */
export const createAppPackage = `@backstage/create-app@${CREATE_APP}`;

/**
 * Makes an app as create-app does, and installs it.
 *
 * @param {{
 *   parent: string,
 *   release: Release,
 *   system: System,
 *   createApp: string,
 *   run: (command: string, args: string[], cwd: string, env?: object) => Promise<string>,
 * }} options - createApp is the program's script
 * @returns {Promise<App>}
 */
export async function makeApp({ parent, release, system, createApp, run }) {
  const name = `${system}-${release.replace('.', '-')}`;
  await run(
    'node',
    [createApp, '--skip-install', ...(system === 'legacy' ? ['--legacy'] : [])],
    parent,
    { BACKSTAGE_APP_NAME: name },
  );
  const folder = path.join(parent, name);
  const shell = command => run('sh', ['-ec', command], folder);
  await suitMachine(folder);
  if (release === '1.55') {
    await seedLockfile(folder);
    // What the seed leaves out of a package's entry is looked up.
    await shell('yarn install --refresh-lockfile');
  } else {
    await shell("yarn up '@backstage/*'");
  }
  return { folder, release, system, shell };
}

/**
 * Uses the Yarn of this repository and pins what its package.json pins for
 * every package: the newest of some cannot be installed everywhere.
 */
async function suitMachine(folder) {
  const { resolutions } = await readJson(path.join(root, 'package.json'));
  const manifest = path.join(folder, 'package.json');
  const app = await readJson(manifest);
  await writeFile(
    manifest,
    JSON.stringify({
      ...app,
      packageManager: undefined,
      resolutions: { ...app.resolutions, ...resolutions },
    }),
  );
  const settings = path.join(folder, '.yarnrc.yml');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace(/^yarnPath:.*$/m, ''));
}

/**
 * The versions of Backstage's packages that were released together, as the
 * lockfile says them which create-app fetches on machines that reach it.
 * Without it, Yarn takes today's versions for every range.
 */
async function seedLockfile(folder) {
  const versions = await readJson(
    path.join(root, 'e2e-tests/install/backstage-1.55.json'),
  );
  const entries = Object.entries(versions).map(([name, version]) =>
    [
      `"${name}@npm:^${version}":`,
      `  version: ${version}`,
      `  resolution: "${name}@npm:${version}"`,
      '  languageName: node',
      '  linkType: hard',
    ].join('\n'),
  );
  await writeFile(
    path.join(folder, 'yarn.lock'),
    ['__metadata:\n  version: 8\n  cacheKey: 10', ...entries, ''].join('\n\n'),
  );
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
