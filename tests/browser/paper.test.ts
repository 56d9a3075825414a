import { expect, test } from './site.ts';

const section = 'How much concurrency do I need?';
/** A text of that section. */
const within = 'Very short synchronous calls need more environments';

test('the menu of a heading prints its section alone, and the keyboard reaches it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/lambda/scaling/');
  const heading = page.getByRole('heading', { name: section });
  await heading.getByRole('link').focus();
  const more = heading.getByRole('button', { name: 'Link to this section, or print it' });
  await expect(more).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveText([
    section,
  ]);
  await expect(page.getByText(within).last()).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeHidden();

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('heading', { name: 'How does Lambda scale?' })).toBeVisible();
});

test('the menu of a heading opens by touch, goes with Escape, and moves nothing', async ({
  browser,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('/lambda/scaling/');
  const heading = page.getByRole('heading', { name: section });
  const menu = page.locator('.heading-menu');
  await heading.scrollIntoViewIfNeeded();
  const text = page.getByText(within).last();
  /** How far the text stands below its heading; the page itself may scroll. */
  const distance = async () => {
    const [upper, lower] = [await heading.boundingBox(), await text.boundingBox()];
    return (lower?.y ?? NaN) - (upper?.y ?? NaN);
  };
  const before = await distance();
  // The first touch anywhere brings the buttons.
  await text.tap();
  await expect(heading.getByRole('button')).toBeVisible();
  expect(await distance()).toBe(before);
  await heading.getByRole('button').tap();
  await expect(menu).toBeVisible();
  expect(await distance()).toBe(before);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await context.close();
});

test('a page can be copied as Markdown, and its copy stands at a predictable address', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/lambda/scaling/');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const response = await request.get('/lambda/scaling/index.md');
  expect(response.headers()['content-type']).toContain('text/markdown');
  expect(copied).toBe(await response.text());
  expect(copied).toMatch(/^# Lambda scaling/);
});

test('programs find every page in llms.txt, and the whole text in one file', async ({
  request,
}) => {
  const list = await (await request.get('/llms.txt')).text();
  const addresses = [...list.matchAll(/\]\((\S+?index\.md)\)/g)].map(([, url = '']) => url);
  expect(addresses.length).toBeGreaterThan(30);
  const whole = await (await request.get('/llms-full.txt')).text();
  for (const address of addresses) {
    const copy = await request.get(new URL(address, 'http://localhost').pathname);
    expect(copy.ok(), address).toBe(true);
    expect(whole).toContain((await copy.text()).trim());
  }
});

test('no copy holds a word of MDX that was not filled in', async ({ request }) => {
  const whole = await (await request.get('/llms-full.txt')).text();
  const prose = whole.replaceAll(/^(`{3,})[^]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');
  // A message of Lambda says that a handler "is undefined".
  expect(prose).not.toMatch(/<\/?[A-Z]\w+|\{[a-z0-9.-]+\}|(?<!is )undefined|\[object/);
});

test('the cheat sheet prints at the press of a button, which is not there without script', async ({
  browser,
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/cheat-sheet/');
  await page.getByRole('button', { name: 'Print this page' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${baseURL}/cheat-sheet/`);
  await expect(plain.getByRole('button', { name: 'Print this page' })).toBeHidden();
  await context.close();
});
