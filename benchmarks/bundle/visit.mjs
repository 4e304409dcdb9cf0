import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { findFreePorts } from '../../scripts/portal/ports.mjs';
import { allAnswer } from '../../scripts/portal/readiness.mjs';
import { supervise } from '../../scripts/process/supervise.mjs';

/** An entity without Cloud Run, to be opened before the one with it. */
const PLAIN = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'plain-website',
    annotations: { 'backstage.io/kubernetes-id': 'plain-website' },
  },
  spec: { type: 'website', lifecycle: 'experimental', owner: 'guests' },
};

/**
 * What is opened, in order: each adds what nothing before has loaded.
 *
 * @type {{ what: string, open: (page: import('playwright-core').Page, url: string) => Promise<unknown> }[]}
 */
export const VISITS = [
  {
    what: 'An entity without Cloud Run',
    open: (page, url) =>
      goTo(page, `${url}/catalog/default/component/plain-website`).heading(
        'plain-website',
      ),
  },
  {
    what: 'Kubernetes: the tab',
    open: (page, url) =>
      goTo(
        page,
        `${url}/catalog/default/component/plain-website/kubernetes`,
      ).text(/Kubernetes|cluster/i),
  },
  {
    what: 'Cloud Run: the card',
    open: (page, url) =>
      goTo(page, `${url}/catalog/default/component/example-website`).text(
        /run\.app URL go around it/,
      ),
  },
  {
    what: 'Cloud Run: the tab',
    open: (page, url) =>
      goTo(
        page,
        `${url}/catalog/default/component/example-website/cloud-run`,
      ).heading('From caller to destination'),
  },
  {
    what: 'Cloud Run: the page of the rules',
    open: (page, url) =>
      goTo(page, `${url}/cloud-run/rules`).text(
        'The run.app URL bypasses the load balancer',
      ),
  },
  {
    what: 'Notifications: the page',
    open: (page, url) =>
      goTo(page, `${url}/notifications`).heading('Notifications'),
  },
  {
    what: 'The form of another template',
    open: (page, url) =>
      goTo(
        page,
        `${url}/create/templates/default/example-nodejs-template`,
      ).text('Name'),
  },
  {
    what: 'Cloud Run: the form',
    open: async (page, url) => {
      await goTo(
        page,
        `${url}/create/templates/default/cloud-run-service`,
      ).text('Name');
      await page.getByLabel('Name').fill('shop');
      await page.getByLabel('Owner').click();
      await page
        .getByRole('option', { name: /guests/ })
        .first()
        .click();
      await page.getByRole('button', { name: /runs?/i }).click();
      await page.getByRole('option', { name: 'Node.js' }).click();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('region', { name: 'What this becomes' }).waitFor();
    },
  },
];

function goTo(page, address) {
  const shown = async locator => {
    await page.goto(address);
    await locator.first().waitFor();
  };
  return {
    heading: name => shown(page.getByRole('heading', { name })),
    text: text => shown(page.getByText(text)),
  };
}

/**
 * Starts an app's backend, which serves the built frontend, and opens one page
 * after another.
 *
 * @param {{
 *   folder: string,
 *   executablePath: string,
 *   tools: { node: string, env: Record<string, string | undefined> },
 * }} options
 * @returns {Promise<{ what: string, files: string[] }[]>} the scripts that were
 *   loaded on the way, by their names
 */
export async function visit({ folder, executablePath, tools }) {
  const [port] = await findFreePorts(1, 3400);
  const url = `http://localhost:${port}`;
  const config = await configure(folder, url, port);
  let backend;
  const ended = supervise(
    tools.node,
    [
      path.join(folder, 'node_modules/@backstage/cli/bin/backstage-cli'),
      ...['package', 'start'],
      ...['--config', '../../app-config.yaml', '--config', config],
    ],
    {
      cwd: path.join(folder, 'packages/backend'),
      env: { ...tools.env, GITHUB_TOKEN: 'unused' },
      stdio: 'ignore',
    },
    child => {
      backend = child;
    },
  );
  try {
    const ready = `${url}/.backstage/health/v1/readiness`;
    await allAnswer([ready], AbortSignal.timeout(180_000));
    return await openAll(url, executablePath);
  } finally {
    backend.kill('SIGINT');
    await ended;
  }
}

async function configure(folder, url, port) {
  const entity = path.join(folder, 'plain-website.yaml');
  await writeFile(entity, stringify(PLAIN));
  const text = await readFile(path.join(folder, 'app-config.yaml'), 'utf8');
  const { locations } = parse(text).catalog;
  const config = path.join(folder, 'app-config.visit.yaml');
  await writeFile(
    config,
    stringify({
      app: { baseUrl: url },
      backend: { baseUrl: url, listen: { host: 'localhost', port } },
      // A list replaces the one before.
      catalog: { locations: [...locations, { type: 'file', target: entity }] },
    }),
  );
  return config;
}

async function openAll(url, executablePath) {
  const asRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    args: asRoot ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ locale: 'en-US' });
    page.setDefaultTimeout(60_000);
    const loaded = [];
    page.on('response', response => {
      const { pathname } = new URL(response.url());
      if (/^\/static\/.*\.js$/.test(pathname)) {
        loaded.push(path.posix.basename(pathname));
      }
    });
    await page.goto(url);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByText('example-website').first().waitFor();
    const visits = [{ what: 'start', files: loaded.splice(0) }];
    for (const { what, open } of VISITS) {
      await open(page, url);
      await page.waitForLoadState('networkidle');
      visits.push({ what, files: loaded.splice(0) });
    }
    return visits;
  } finally {
    await browser.close();
  }
}
