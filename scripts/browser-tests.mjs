// Runs the browser tests against a portal of their own: the built app, a
// backend on free ports, empty data. Arguments go to `playwright test`.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from './browser/chromium.mjs';
import { servers } from './portal/addresses.mjs';
import { findFreePorts } from './portal/ports.mjs';
import { programOf } from './process/program.mjs';
import { supervise } from './process/supervise.mjs';
import { main } from './setup/main.mjs';
import { prepare } from './setup/prepare.mjs';
import { report, reportWhile } from './setup/report.mjs';
import { root } from './setup/root.mjs';

main(async () => {
  const tools = await prepare();
  const chromium = await ensureChromium(tools);

  report('Building the app …');
  const buildCode = await reportWhile('building the app', () => build(tools));
  if (buildCode !== 0) {
    return buildCode;
  }

  const ports = await freePorts();
  const portal = `http://localhost:${ports.BACKEND_PORT}`;
  const data = await mkdtemp(path.join(os.tmpdir(), 'cloud-run-portal-'));
  report(`Browser tests with ${chromium} on ${portal}`);
  try {
    const playwright = await programOf('@playwright/test', 'playwright');
    return await supervise(
      tools.node,
      [playwright, 'test', ...process.argv.slice(2)],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          ...tools.env,
          ...ports,
          // The backend serves the built app itself.
          APP_CONFIG_app_baseUrl: portal,
          CHROMIUM_PATH: chromium,
          PORTAL_DATA: data,
          PORTAL_URL: portal,
        },
      },
    );
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});

async function build({ node, env }) {
  const cli = await programOf('@backstage/cli', 'backstage-cli');
  const output = [];
  const code = await supervise(
    node,
    [cli, 'package', 'build'],
    {
      cwd: path.join(root, 'packages/app'),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
    child => {
      child.stdout.on('data', chunk => output.push(chunk));
      child.stderr.on('data', chunk => output.push(chunk));
    },
  );
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output));
  }
  return code;
}

async function freePorts() {
  const free = await findFreePorts(servers.length, 3100);
  return Object.fromEntries(
    servers.map(({ variable }, index) => [variable, String(free[index])]),
  );
}
