import { type Page, expect, test } from '@playwright/test';

/** Opens a page of the app, as its guest. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  const inside = page.getByRole('link', { name: 'Settings' });
  await expect(enter.or(inside).first()).toBeVisible({ timeout: 60_000 });
  if (await enter.isVisible()) {
    await enter.click();
    await expect(inside).toBeVisible();
  }
  await page.goto(path);
}

test('an entity with the annotations of the README has card and tab', async ({
  page,
}) => {
  const entity = '/catalog/default/component/example-website';
  await expect(async () => {
    await open(page, entity);
    await expect(
      page.getByRole('heading', { name: 'Cloud Run network' }),
    ).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 80_000 });
  await expect(
    page.getByRole('heading', { name: 'Public', exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/run\.app URL go around it/)).toBeVisible();

  await page.goto(`${entity}/cloud-run`);
  await expect(
    page
      .getByRole('heading', { name: 'Values and where they were seen' })
      .or(page.getByRole('heading', { name: 'From caller to destination' }))
      .first(),
  ).toBeVisible();
});

test('the template asks the three questions', async ({ page }) => {
  await open(page, '/create/templates/default/cloud-run-service');
  await page.getByLabel('Name').fill('shop');
  await page.getByLabel('Owner').click();
  await page
    .getByRole('option', { name: /guests/ })
    .first()
    .click();
  await page.getByRole('button', { name: /runs?/i }).click();
  await page.getByRole('option', { name: 'Node.js' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('radio', { name: 'Internal', exact: true }),
  ).toBeAttached();
  await expect(
    page.getByRole('region', { name: 'What this becomes' }),
  ).toBeVisible();
});

test('the rules have a page', async ({ page }) => {
  await open(page, '/cloud-run/rules');
  await expect(
    page.getByRole('button', {
      name: /The run\.app URL bypasses the load balancer/,
    }),
  ).toBeVisible();
});
