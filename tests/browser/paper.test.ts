import { expect, test } from './site.ts';

const section = 'Does Lambda scale without limit?';

test('the menu of a heading prints its section alone, and the keyboard reaches it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto('/lambda/scaling/');
  const link = page.getByRole('heading', { name: section }).getByRole('link');
  await link.focus();
  await expect(page.getByRole('button', { name: 'Print this section' })).toBeVisible();
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
  await expect(page.getByText('All functions together')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeHidden();

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('heading', { name: 'What is SnapStart?' })).toBeVisible();
});

test('the menu of a heading comes with the pointer, goes with Escape, and moves nothing', async ({
  page,
}) => {
  await page.goto('/lambda/scaling/');
  const heading = page.getByRole('heading', { name: section });
  const menu = page.locator('.heading-menu');
  await heading.scrollIntoViewIfNeeded();
  const place = await page.getByText('All functions together').boundingBox();
  await heading.getByRole('link').hover();
  await expect(menu).toBeVisible();
  expect(await page.getByText('All functions together').boundingBox()).toEqual(place);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
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
