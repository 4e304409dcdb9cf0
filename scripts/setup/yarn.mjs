import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { npmInstall, npmSettings } from './npm.mjs';
import { report } from './report.mjs';
import { root, toolchainFolder } from './root.mjs';

const yarnFolder = path.join(toolchainFolder, 'yarn');
const yarnPackage = path.join(yarnFolder, 'node_modules/@yarnpkg/cli-dist');

/** Where a plain `yarn` of the toolchain is found. */
export const yarnBinFolder = path.join(yarnFolder, 'node_modules/.bin');

/**
 * Finds the Yarn that package.json pins, and brings it where it is missing.
 *
 * @returns {Promise<string>} the path of the script that Node runs
 */
export async function ensureYarn() {
  const script = path.join(yarnPackage, 'bin/yarn.js');
  const { packageManager } = await readJson(path.join(root, 'package.json'));
  const version = packageManager.replace(/^yarn@/, '').replace(/\+.*$/, '');

  if ((await installedVersion()) !== version) {
    report(`Bringing Yarn ${version} into .toolchain (once) …`);
    await npmInstall(yarnFolder, [`@yarnpkg/cli-dist@${version}`]);
  }
  return script;
}

async function installedVersion() {
  try {
    return (await readJson(path.join(yarnPackage, 'package.json'))).version;
  } catch {
    return undefined;
  }
}

/** Yarn's name for each of npm's settings that decide how to reach a registry. */
const sharedSettings = new Map([
  ['registry', 'YARN_NPM_REGISTRY_SERVER'],
  ['cafile', 'YARN_HTTPS_CA_FILE_PATH'],
  ['https-proxy', 'YARN_HTTPS_PROXY'],
]);

/**
 * Yarn does not read npm's settings. Where a person has set up npm alone, this
 * is what Yarn needs to reach the same registry.
 *
 * @returns {Promise<Record<string, string>>} environment variables
 */
export async function settingsSharedWithNpm() {
  if (await exists(path.join(os.homedir(), '.yarnrc.yml'))) {
    return {};
  }
  const settings = await npmSettings([...sharedSettings.keys()]);
  return Object.fromEntries(
    [...sharedSettings].flatMap(([npmName, yarnName]) => {
      const value = settings.get(npmName);
      return value && !process.env[yarnName] ? [[yarnName, value]] : [];
    }),
  );
}

async function exists(file) {
  return readFile(file).then(
    () => true,
    () => false,
  );
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
