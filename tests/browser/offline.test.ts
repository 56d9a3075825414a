import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import type { Page } from 'playwright/test';
import { writeServiceWorker } from '#publish/offline.ts';
import { serve } from '#tools/serve.ts';
import { expect, test as base } from './site.ts';
import { siteFolder } from '../built-site.ts';

/** A copy of the site of its own, on a server of its own, that a test may change or stop. */
const test = base.extend<{ copy: { folder: string; server: Server; address: string } }>({
  copy: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'offline-'));
    await cp(siteFolder, folder, { recursive: true });
    const server = await serve(folder, 0);
    const at = server.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    await use({ folder, server, address: `http://localhost:${port}` });
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  },
  baseURL: ({ copy }, use) => use(copy.address),
});
test.use({ serviceWorkers: 'allow' });

async function visitAndKeep(page: Page): Promise<void> {
  await page.goto('/about/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

test('after one visit every page and the search work without a network', async ({
  page,
  copy,
  context,
}) => {
  await visitAndKeep(page);
  await page.reload();
  copy.server.closeAllConnections();
  copy.server.close();
  await context.setOffline(true);
  await page.goto('/aws-container-services/fargate/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Fargate');
  await page.goto('/search/?q=cold%20start');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /cold start/i })
      .first(),
  ).toBeVisible();
});

test('a new release says so and replaces the old one whole, in every tab, when the reader agrees', async ({
  page,
  copy,
  context,
}) => {
  await visitAndKeep(page);
  await page.reload();
  // Screen readers announce only what is put into a region that they know.
  await expect(page.locator('body > p[role=status]')).toBeEmpty();
  const otherTab = await context.newPage();
  await otherTab.goto('/about/');
  await expect(otherTab.locator('body > p[role=status]')).toBeEmpty();
  const file = join(copy.folder, 'about/index.html');
  const html = await readFile(file, 'utf8');
  await writeFile(file, html.replace(/<h1>[^<]*<\/h1>/, '<h1>The second edition</h1>'));
  await writeServiceWorker(copy.folder, true);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('second edition');
  const notice = page.getByRole('status').filter({ hasText: 'A new version' });
  await notice.getByRole('button', { name: 'Update' }).click();
  for (const tab of [page, otherTab]) {
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('The second edition');
  }
});

test('a hosting that switches offline reading off frees its readers of the worker', async ({
  page,
  copy,
}) => {
  await visitAndKeep(page);
  await writeServiceWorker(copy.folder, false);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('once the device keeps the fonts, a slow line has them, too', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { rtt: 300 } });
  });
  const family = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
  await visitAndKeep(page);
  expect(await family()).toMatch(/^Arial/);
  await page.reload();
  expect(await family()).toMatch(/^"Atkinson Next-\w+"/);
});
