import { defineConfig } from '@playwright/test';
import portal from '../../playwright.config';

const { APP_FOLDER, APP_URL, RESULTS } = process.env;

/** Looks at an app that the README was followed in. `npm test -- --stage install` sets the variables. */
export default defineConfig({
  ...portal,
  testDir: '.',
  testMatch: 'installedApp.ts',
  testIgnore: [],
  globalSetup: undefined,
  outputDir: RESULTS,
  reporter: 'list',
  use: { ...portal.use, baseURL: APP_URL },
  webServer: {
    command:
      'yarn workspace backend start --config ../../app-config.yaml --config ../../app-config.test.yaml',
    cwd: APP_FOLDER,
    url: `${APP_URL}/.backstage/health/v1/readiness`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
