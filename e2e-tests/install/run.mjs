// Publishes the packages to a registry on loopback, and follows the README in
// new apps: npm test -- --stage install. INSTALL_APPS=new-1-55,legacy-newest
// makes these alone; INSTALL_KEEP names a folder to keep everything in.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from '../../scripts/browser/chromium.mjs';
import { capture } from '../../scripts/process/capture.mjs';
import { endingSignal } from '../../scripts/process/supervise.mjs';
import { main } from '../../scripts/setup/main.mjs';
import {
  lastLines,
  npmInstall,
  npmSettings,
} from '../../scripts/setup/npm.mjs';
import { prepare } from '../../scripts/setup/prepare.mjs';
import { report, reportWhile, seconds } from '../../scripts/setup/report.mjs';
import { root, toolchainFolder } from '../../scripts/setup/root.mjs';
import { addedCopies, installedVersions } from './copies.mjs';
import { followReadme } from './followReadme.mjs';
import { linters, lintTarballs } from './lintTarballs.mjs';
import { createAppPackage, makeApp } from './makeApp.mjs';
import { serveRegistry } from './registry.mjs';
import { seeInBrowser } from './seeInBrowser.mjs';

const APPS = [
  { release: 'newest', system: 'new' },
  { release: 'newest', system: 'legacy' },
  { release: '1.55', system: 'new' },
  { release: '1.55', system: 'legacy' },
];

const nameOf = ({ release, system }) =>
  `${system}-${release.replace('.', '-')}`;

main(async () => {
  const tools = await prepare();
  const chromium = await ensureChromium(tools);
  const helpers = path.join(toolchainFolder, 'install-tests');
  await npmInstall(helpers, [createAppPackage, ...linters]);

  const kept = process.env.INSTALL_KEEP;
  const folder = kept
    ? path.resolve(kept)
    : await mkdtemp(path.join(os.tmpdir(), 'cloud-run-install-'));
  await mkdir(folder, { recursive: true });
  const upstream = (await npmSettings(['registry', 'cafile'])).get('registry');
  const registry = await serveRegistry(upstream);
  const run = runner({ tools, registry, log: path.join(folder, 'log.txt') });
  try {
    const problems = [
      ...(await publish({ run, registry, upstream, helpers })),
      ...(await tryApps({ run, folder, helpers, tools, chromium })),
    ];
    problems.forEach(problem => report(`✗ ${problem}`));
    return problems.length === 0 && !endingSignal() ? 0 : 1;
  } finally {
    registry.close();
    if (!kept) {
      await rm(folder, { recursive: true, force: true });
    }
  }
});

/** Runs commands with Yarn set to the loopback registry, and keeps what they print in a file. */
function runner({ tools, registry, log }) {
  const settings = {
    YARN_ENABLE_COLORS: 'false',
    YARN_ENABLE_HYPERLINKS: 'false',
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
    YARN_ENABLE_PROGRESS_BARS: 'false',
    YARN_ENABLE_SCRIPTS: 'false',
    YARN_ENABLE_TELEMETRY: 'false',
    YARN_IGNORE_PATH: 'true',
    YARN_NPM_AUTH_TOKEN: 'loopback',
    YARN_NPM_PUBLISH_REGISTRY: registry.url,
    YARN_NPM_REGISTRY_SERVER: registry.url,
    YARN_UNSAFE_HTTP_WHITELIST: '127.0.0.1',
  };
  return async (command, args, cwd, env = {}) => {
    const { code, output } = await capture(command, args, {
      cwd,
      env: { ...tools.env, ...settings, ...env },
    });
    const line = `${command} ${args.join(' ')} (in ${cwd})`;
    await writeFile(log, `\n$ ${line}\n${output}`, { flag: 'a' });
    if (code !== 0) {
      throw new Error(
        [`${line} ended with ${code}:`, ...lastLines(output, 40)].join('\n'),
      );
    }
    return output;
  };
}

async function publish({ run, registry, upstream, helpers }) {
  await step('Building and publishing to a registry on loopback', () =>
    run('node', ['scripts/release/publish.mjs'], root),
  );
  const tarballOf = async name => {
    const address = `${upstream.replace(/\/$/, '')}/${name}`;
    const { dist } = await (await fetch(`${address}/latest`)).json();
    return Buffer.from(await (await fetch(dist.tarball)).arrayBuffer());
  };
  return step(`Linting ${registry.published.size} tarballs`, () =>
    lintTarballs([...registry.published.values()], {
      tools: helpers,
      tarballOf,
    }),
  );
}

async function tryApps({ run, folder, helpers, tools, chromium }) {
  const named = process.env.INSTALL_APPS?.split(',');
  const problems = [];
  for (const wanted of APPS) {
    const name = nameOf(wanted);
    if (!endingSignal() && (named?.includes(name) ?? true)) {
      const found = await tryApp({
        ...wanted,
        run,
        folder,
        helpers,
        tools,
        chromium,
      }).catch(error => [error.message]);
      problems.push(...found.map(problem => `${name}: ${problem}`));
    }
  }
  return problems;
}

async function tryApp({
  release,
  system,
  run,
  folder,
  helpers,
  tools,
  chromium,
}) {
  const name = nameOf({ release, system });
  const app = await step(`${name}: making the app`, () =>
    makeApp({
      parent: folder,
      release,
      system,
      createApp: path.join(
        helpers,
        'node_modules/@backstage/create-app/bin/backstage-create-app',
      ),
      run,
    }),
  );
  const before = await installedVersions(app.folder);
  await step(`${name}: following the README`, () => followReadme(app));
  const problems = addedCopies(before, await installedVersions(app.folder));

  await step(`${name}: checking types`, () => app.shell('yarn tsc'));
  await step(`${name}: checking the configuration`, () =>
    checkConfiguration(app),
  );
  await step(`${name}: building the frontend`, () =>
    app.shell('yarn workspace app build'),
  );
  await step(`${name}: building the backend`, () =>
    app.shell('yarn workspace backend build'),
  );
  const code = await step(`${name}: looking at card and form`, () =>
    seeInBrowser({
      app,
      tools,
      chromium,
      results: path.join(folder, `${name}-results`),
    }),
  );
  return code === 0
    ? problems
    : [...problems, 'the browser does not show what the README says'];
}

/** The README's configuration is accepted, and a key that is misspelt is not. */
async function checkConfiguration({ folder, shell }) {
  await shell('yarn backstage-cli config:check --strict --lax');
  const text = await readFile(path.join(folder, 'app-config.yaml'), 'utf8');
  const wrong = path.join(folder, 'app-config.wrong.yaml');
  await writeFile(wrong, text.replace('allowedIngress:', 'allowedIngres:'));
  const refused = await shell(
    `yarn backstage-cli config:check --strict --lax --config ${wrong}`,
  ).catch(error => error.message);
  await rm(wrong);
  if (!refused.includes('allowedIngres')) {
    throw new Error('config:check accepts a policy with a wrong key');
  }
}

async function step(about, work) {
  const start = Date.now();
  report(`${about} …`);
  const result = await reportWhile(about, work);
  report(`  took ${seconds(Date.now() - start)}`);
  return result;
}
