import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture } from '../process/capture.mjs';
import { programOf } from '../process/program.mjs';
import { report } from '../setup/report.mjs';
import { root } from '../setup/root.mjs';
import { SetupError } from '../setup/SetupError.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const applications = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * Every place where a Chromium may be, the best first.
 *
 * @param {{
 *   env: Record<string, string | undefined>,
 *   platform: string,
 *   playwright: string,
 * }} machine - playwright is where Playwright keeps its own Chromium
 * @returns {string[]}
 */
export function chromiumCandidates({ env, platform, playwright }) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return [
    ...commands.flatMap(command =>
      folders.map(folder => path.join(folder, command)),
    ),
    ...(applications[platform] ?? []),
    playwright,
  ];
}

/**
 * Finds a Chromium for the browser tests, and installs one where none is.
 *
 * @param {{ node: string, env: Record<string, string | undefined> }} tools
 * @returns {Promise<string>} the path of the program
 */
export async function ensureChromium({ node, env }) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) {
      throw new SetupError(`CHROMIUM_PATH names no file: ${named}`, [
        'Set it to the path of Chromium or Chrome, or unset it to have one found.',
      ]);
    }
    return named;
  }
  return (
    (await findChromium()) ??
    (await installFromDebian()) ??
    (await installWithPlaywright(node, env)) ??
    fail()
  );
}

async function findChromium() {
  const library = path.join(root, 'node_modules/playwright-core/index.mjs');
  const { chromium } = await import(pathToFileURL(library).href);
  return chromiumCandidates({
    env: process.env,
    platform: process.platform,
    playwright: chromium.executablePath(),
  }).find(candidate => existsSync(candidate));
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  report('No Chromium was found: installing Debian’s package with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await capture('apt-get', ['update'], { env });
  const { code } = await capture(
    'apt-get',
    ['install', '--yes', '--no-install-recommends', 'chromium'],
    { env },
  );
  return code === 0 ? findChromium() : undefined;
}

async function installWithPlaywright(node, env) {
  report('No Chromium was found: Playwright downloads one …');
  const cli = await programOf('@playwright/test', 'playwright');
  const { code } = await capture(node, [cli, 'install', 'chromium'], { env });
  return code === 0 ? findChromium() : undefined;
}

function fail() {
  throw new SetupError('The browser tests need Chromium, and none is here.', [
    'Debian: apt-get install chromium; macOS: brew install --cask chromium.',
    'Or name an installed Chromium or Chrome in CHROMIUM_PATH.',
  ]);
}
