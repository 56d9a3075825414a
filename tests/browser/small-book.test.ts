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

test('math is drawn without script, and scrolls in its own box on the narrowest phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/authoring/');
  await expect(page.getByRole('math')).toHaveCount(3);
  const [inText, fraction, sum] = await page.getByRole('math').all();
  if (!inText || !fraction || !sum) throw new Error('A formula is missing.');
  // A fraction is higher than the line in which its parts would stand one behind the other.
  const [line, high] = await Promise.all([inText.boundingBox(), fraction.boundingBox()]);
  expect(high?.height).toBeGreaterThan(1.3 * (line?.height ?? Infinity));
  const box = page.getByRole('group', { name: 'Formula' }).last();
  expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeGreaterThan(0);
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(page.getByText('a loaf costs $5 or $6')).toBeVisible();
});

test('an image wider than the column opens in full size by keyboard, and not on paper', async ({
  page,
}) => {
  await page.goto('/authoring/');
  const image = page.getByRole('img', { name: 'A bakery from the flour' });
  const link = page.getByRole('link', { name: /A bakery from the flour.* Full size \(new tab\)/ });
  const shown = await image.evaluate((one: HTMLImageElement) => one.clientWidth);
  await page.emulateMedia({ media: 'print' });
  await expect(image).toBeVisible();
  await expect(page.getByText('Full size (new tab)')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('link', { name: 'Full size' })).toHaveCount(1);
  await link.focus();
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  const whole = await opened;
  await expect(whole).toHaveURL(/bakery.*\.svg$/);
  expect(
    await whole.evaluate(() => document.documentElement.getBoundingClientRect().width),
  ).toBeGreaterThan(2 * shown);
});

for (const [language, word] of [
  ['Chinese', '面粉'],
  ['Japanese', '小麦粉'],
  ['Korean', '밀가루'],
]) {
  test(`search finds a word in ${language}, also inside of a sentence`, async ({ page }) => {
    await page.goto('/');
    await search(page, word ?? '');
    const first = results(page).first();
    await expect(first).toHaveAttribute('href', /^\/authoring\//);
    await expect(first).toContainText(word ?? '');
  });
}
