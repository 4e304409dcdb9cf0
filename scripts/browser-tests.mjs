// Runs the browser tests against a portal of their own: free ports, empty data.
// Arguments go to `playwright test`.
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
import { report } from './setup/report.mjs';
import { root } from './setup/root.mjs';

main(async () => {
  const tools = await prepare();
  const chromium = await ensureChromium(tools);
  const playwright = await programOf('@playwright/test', 'playwright');
  const free = await findFreePorts(servers.length, 3100);
  const data = await mkdtemp(path.join(os.tmpdir(), 'cloud-run-portal-'));
  report(`Browser tests with ${chromium} on http://localhost:${free[0]}`);

  try {
    return await supervise(
      tools.node,
      [playwright, 'test', ...process.argv.slice(2)],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          ...tools.env,
          ...Object.fromEntries(
            servers.map(({ variable }, index) => [
              variable,
              String(free[index]),
            ]),
          ),
          CHROMIUM_PATH: chromium,
          PORTAL_DATA: data,
        },
      },
    );
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});
