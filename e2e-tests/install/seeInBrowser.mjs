import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findFreePorts } from '../../scripts/portal/ports.mjs';
import { programOf } from '../../scripts/process/program.mjs';
import { supervise } from '../../scripts/process/supervise.mjs';
import { root } from '../../scripts/setup/root.mjs';

/**
 * Starts an app's backend, which serves the built frontend, and looks at it
 * with the tests of this folder.
 *
 * @param {{
 *   app: import('./makeApp.mjs').App,
 *   tools: { node: string, env: Record<string, string | undefined> },
 *   chromium: string,
 *   results: string,
 * }} options - results is the folder for traces and screenshots
 * @returns {Promise<number>} the exit code of the tests
 */
export async function seeInBrowser({ app, tools, chromium, results }) {
  const [port] = await findFreePorts(1, 3300);
  const url = `http://localhost:${port}`;
  await writeFile(
    path.join(app.folder, 'app-config.test.yaml'),
    JSON.stringify({
      app: { baseUrl: url },
      backend: { baseUrl: url, listen: { host: 'localhost', port } },
    }),
  );
  return supervise(
    tools.node,
    [
      await programOf('@playwright/test', 'playwright'),
      'test',
      '--config',
      'e2e-tests/install/playwright.config.ts',
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...tools.env,
        APP_FOLDER: app.folder,
        APP_URL: url,
        CHROMIUM_PATH: chromium,
        GITHUB_TOKEN: 'unused',
        RESULTS: results,
      },
    },
  );
}
