import { expect, test } from '@playwright/test';
import { failOnBrowserErrors, sidebar, signIn } from './portal';

failOnBrowserErrors();

test('a guest finds the services and the template', async ({ page }) => {
  await signIn(page);

  await expect(page).toHaveURL(/\/catalog/);
  await expect(
    page.getByRole('heading', { level: 2, name: /^All components \([1-9]/i }),
  ).toBeVisible();

  await sidebar(page).getByRole('link', { name: 'Create' }).click();
  await expect(
    page.getByRole('heading', { name: 'Cloud Run service' }),
  ).toBeVisible();
});

test('a guest chooses Japanese and the dark theme', async ({ page }) => {
  await signIn(page);
  await sidebar(page).getByRole('link', { name: 'Settings' }).click();

  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');

  await page.getByText('English', { exact: true }).click();
  await page.getByRole('option', { name: '日本語' }).click();
  await page.reload();
  await expect(page.getByText('日本語', { exact: true })).toBeVisible();
});

test('a guest looks up the rules', async ({ page }) => {
  await signIn(page);
  await sidebar(page).getByRole('link', { name: 'Cloud Run rules' }).click();

  await expect(page).toHaveURL(/\/cloud-run\/rules/);
  const rule = page.getByRole('button', {
    name: /The run\.app URL bypasses the load balancer/,
  });
  await expect(rule).toBeVisible();

  await page.getByRole('searchbox', { name: 'Search' }).fill('cloud nat');
  await expect(rule).toHaveCount(0);
  await expect(page.getByText(/^\d+ of \d+ rules$/)).toBeVisible();
});
