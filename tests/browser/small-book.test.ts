import { serve } from '#tools/serve.ts';
import { smallBookFolder } from '../built-site.ts';
import { expectNoFaults } from './axe.ts';
import { results, search } from './search/open-dialog.ts';
import { expect, test as base } from './site.ts';

/** The second book on a server of its own. */
const test = base.extend({
  baseURL: async ({}, use) => {
    const server = await serve(smallBookFolder, 0);
    const at = server.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    await use(`http://localhost:${port}`);
    server.closeAllConnections();
    server.close();
  },
});

test('the second book is read from page to page, and from an old address', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'All pages' })
    .getByRole('link', { name: 'Starter' })
    .click();
  await expect(page).toHaveURL('/starter/');
  await page.getByRole('article').getByRole('link', { name: 'how to feed it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feed a starter');
  await page.goto('/levain/');
  await expect(page).toHaveURL('/starter/');
});

test('the second book is searched by its own words', async ({ page }) => {
  await page.goto('/');
  await search(page, 'mother dough');
  await expect(results(page).first()).toContainText('starter');
  await page.goto('/search/?q=breathes%20out%20gas');
  await expect(results(page).first()).toHaveAttribute('href', /^\/starter\//);
});

for (const path of ['/baking/', '/authoring/']) {
  test(`${path} of the second book suits every reader`, async ({ page }) => {
    await page.goto(path);
    await expectNoFaults(page);
  });

  test(`${path} of the second book is printed whole`, async ({ page }) => {
    await page.goto(path);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const { readPdf, outside } = await import('../print/read-pdf.ts');
    const file = await readPdf(await page.pdf({ format: 'A4', tagged: true, outline: true }));
    expect(file.outline[0]?.title).toBe(title);
    for (const sheet of file.pages) expect(outside(sheet, 28)).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the second book is read and its index leads to pages', async ({ page }) => {
    await page.goto('/baking/');
    await expect(page.getByRole('img', { name: 'From flour to loaf' }).first()).toBeVisible();
    await page.getByRole('link', { name: 'Search' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: 'Feeding', exact: true })
      .first()
      .click();
    await expect(page).toHaveURL('/starter/feeding/');
  });
});

test('tabs of one group choose together, by keys as well, and remember the choice', async ({
  page,
}) => {
  await page.goto('/authoring/');
  const electric = page.getByRole('tab', { name: 'Electric' });
  await expect(page.getByText('Steam comes from a spray bottle.')).toBeHidden();
  await electric.first().click();
  await expect(page.getByText('Steam comes from a spray bottle.')).toBeVisible();
  await expect(page.getByText('Steam comes from a dish of water.')).toBeHidden();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Gas' }).first()).toBeFocused();
  await expect(page.getByText('Set the oven to its hottest mark.')).toBeVisible();
  await page.keyboard.press('End');
  await page.reload();
  await expect(page.getByText('Heat from above and below.')).toBeVisible();
});

test('on paper and without script every variant is there', async ({ page, browser, baseURL }) => {
  await page.goto('/authoring/');
  await expect(page.getByText('Heat from above and below.')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Heat from above and below.')).toBeVisible();
  await expect(page.locator('.tab-label').first()).toBeVisible();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${baseURL}/authoring/`);
  for (const text of ['Heat from above', 'Set the oven', 'spray bottle', 'dish of water']) {
    await expect(plain.getByText(text)).toBeVisible();
  }
  await context.close();
});

test('commands are copied without their prompts and answers', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/authoring/');
  const session = page.locator('.terminal');
  await session.getByRole('button', { name: /^Copy/ }).click();
  await expect(session.locator('output')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'weigh flour\nmix --slowly',
  );
});
