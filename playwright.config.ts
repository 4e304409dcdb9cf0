import { defineConfig, devices } from '@playwright/test';
import { addresses } from './e2e-tests/portal';

/** Set by `yarn test:e2e`, which also gives the portal free ports and new data. */
const chromium = process.env.CHROMIUM_PATH;
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e-tests',
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
      executablePath: chromium,
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
    command: 'node scripts/start.mjs',
    url: `${addresses.backend}/.backstage/health/v1/readiness`,
    // `npx playwright test` alone uses the portal that runs, if one does.
    reuseExistingServer: !chromium,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    // No browser window, and no reload in the middle of a test.
    env: { BROWSER: 'none', CI: '1' },
  },
});
