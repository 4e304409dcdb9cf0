import { type Page, expect } from '@playwright/test';

const portOf = (variable: string, usual: number) =>
  process.env[variable] || usual;

/** Where the portal under test answers. */
export const addresses = {
  portal: `http://localhost:${portOf('PORTAL_PORT', 3000)}`,
  backend: `http://localhost:${portOf('BACKEND_PORT', 7007)}`,
  gitHost: `http://localhost:${portOf('GIT_HOST_PORT', 7008)}`,
};

/** Opens the portal as its guest. The page shows the catalog afterwards. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(sidebar(page)).toBeVisible();
}

/** The portal's main navigation. */
export const sidebar = (page: Page) =>
  page.getByRole('navigation', { name: 'sidebar nav' });
