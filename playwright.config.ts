import { defineConfig, devices } from '@playwright/test';
import { addresses } from './e2e-tests/portal';

// `npm run test:e2e` sets these, with free ports and new data for a portal that
// serves the built app. `playwright test` alone uses the portal that runs.
const { CHROMIUM_PATH, PORTAL_URL } = process.env;
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e-tests',
  testIgnore: 'install/**',
  globalSetup: './e2e-tests/waitForCatalog.ts',
  outputDir: 'e2e-test-results',
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  forbidOnly: Boolean(process.env.CI),
  // One portal serves all tests, and two cores serve both sides of each.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: addresses.portal,
    locale: 'en-US',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs${PORTAL_URL ? ' backend' : ''}`,
    url: `${addresses.backend}/.backstage/health/v1/readiness`,
    reuseExistingServer: !PORTAL_URL,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { BROWSER: 'none' },
  },
});
