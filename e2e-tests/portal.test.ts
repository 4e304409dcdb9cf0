import { failOnBrowserErrors } from '@backstage/e2e-test-utils/playwright';
import { expect, test } from '@playwright/test';
import { sidebar, signIn } from './portal';

failOnBrowserErrors();

test('a guest finds the catalog and the templates', async ({ page }) => {
  await signIn(page);

  await expect(page).toHaveURL(/\/catalog/);
  await expect(page.getByRole('heading', { name: /catalog/i })).toBeVisible();

  await sidebar(page).getByRole('link', { name: 'Create' }).click();
  await expect(page.getByText('Cloud Run service').first()).toBeVisible();
});

test('a guest chooses Japanese and the dark theme', async ({ page }) => {
  await signIn(page);
  await page.goto('/settings');

  await page.getByRole('button', { name: 'Select dark' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');

  await page.getByRole('button', { name: /日本語/ }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: /日本語/ })).toBeVisible();
});
