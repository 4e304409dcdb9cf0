import { type Page, expect, test } from '@playwright/test';

const portOf = (variable: string, usual: number) =>
  process.env[variable] || usual;

/** Where the portal under test answers. */
export const addresses = {
  portal:
    process.env.PORTAL_URL || `http://localhost:${portOf('PORTAL_PORT', 3000)}`,
  backend: `http://localhost:${portOf('BACKEND_PORT', 7007)}`,
  gitHost: `http://localhost:${portOf('GIT_HOST_PORT', 7008)}`,
};

/** The portal's main navigation. */
export const sidebar = (page: Page) =>
  page.getByRole('navigation', { name: 'sidebar nav' });

/** Opens the portal as its guest. The page shows the catalog afterwards. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    sidebar(page).getByRole('link', { name: 'Catalog', exact: true }),
  ).toBeVisible();
}

/** Advice to the authors of components, which only React's own build prints. */
const reactAdvice = /^Warning: /;

/**
 * Makes the tests of a file fail when a page reports an error or lets an
 * exception pass. Call it once, at the top of the file.
 */
export function failOnBrowserErrors(): void {
  const errors: string[] = [];

  test.beforeEach(({ page }) => {
    errors.length = 0;
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error' && !reactAdvice.test(message.text())) {
        errors.push(`${message.text()} (${message.location().url})`);
      }
    });
  });

  test.afterEach(() => expect(errors, 'errors in the browser').toEqual([]));
}
