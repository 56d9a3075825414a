import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('every part of a page can be read and reached', async ({ page }) => {
  await page.goto('/lambda/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /Theme/ })).toBeHidden();
  await page.getByRole('article').locator('a.term').first().click();
  await expect(page).toHaveURL(/\/glossary\/#/);
});

test('the narrow navigation opens', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Containers', exact: true }).click();
  await expect(page).toHaveURL('/containers/');
});

test('the search page is an index from A to Z', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).click();
  const terms = page.getByRole('main').getByRole('link', { name: 'Cold start', exact: true });
  await terms.first().click();
  await expect(page).toHaveURL(/cold-start/);
});
