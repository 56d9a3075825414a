import { serve } from '#tools/serve.ts';
import { expect, test as base } from './site.ts';
import { docsFolder } from '../built-site.ts';

/** The site that `npm test` builds for /docs/, on a server of its own. */
const test = base.extend({
  baseURL: async ({}, use) => {
    const server = await serve(docsFolder, 0, '/docs/');
    const at = server.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    await use(`http://localhost:${port}`);
    server.closeAllConnections();
    server.close();
  },
});

test('under a base path, the dialog of search finds pages and leads to them', async ({ page }) => {
  await page.goto('/docs/');
  await page.getByRole('link', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.getByRole('combobox').fill('fargate');
  await expect(dialog.getByRole('option', { name: /Fargate/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/docs\/aws-container-services\/fargate\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Fargate');
});

test('under a base path, full text is searched and simulators run', async ({ page }) => {
  await page.goto('/docs/search/?q=keep%20the%20wanted%20state');
  await expect(page.getByRole('main').locator('[data-search-results] a').first()).toHaveAttribute(
    'href',
    /^\/docs\//,
  );
  await page.goto('/docs/lambda/scaling/');
  await page.locator('w-lambda-timeline').scrollIntoViewIfNeeded();
  await expect(page.locator('w-lambda-timeline button').first()).toBeEnabled();
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('under a base path, pages are kept for reading offline', async ({ page, context }) => {
    await page.goto('/docs/about/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await context.setOffline(true);
    await page.goto('/docs/lambda/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lambda');
  });
});
