import { expect, test } from './site.ts';

function lightness(page: import('playwright/test').Page) {
  return page.evaluate(() => {
    const [red = 0] =
      getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? [];
    return Number(red) > 128 ? 'light' : 'dark';
  });
}

test('the theme follows the system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await lightness(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await lightness(page)).toBe('light');
});

test('a chosen theme is kept on the next page, from its first frame', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const button = page.getByRole('button', { name: /^Theme:/ });
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: dark. Change it');
  expect(await lightness(page)).toBe('dark');
  await page.goto('/lambda/', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await lightness(page)).toBe('dark');
});

test('the switch goes round three themes, and its first press shows a difference', async ({
  page,
}) => {
  const button = page.getByRole('button', { name: /^Theme:/ });
  for (const [system, other] of [
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme: system });
    await page.goto('/');
    for (const [name, shown] of [
      [other, other],
      [system, system],
      ['system', system],
    ]) {
      await button.click();
      await expect(button).toHaveAccessibleName(`Theme: ${name}. Change it`);
      expect(await lightness(page)).toBe(shown);
    }
  }
});

test('the color of the browser’s bar follows the chosen theme, and the system’s without one', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const shown = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((metas: HTMLMetaElement[]) =>
        metas
          .filter(({ media }) => matchMedia(media).matches)
          .map(({ dataset }) => dataset['themeColor']),
      );
  expect(await shown()).toEqual(['light']);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await shown()).toEqual(['dark']);
  const button = page.getByRole('button', { name: /^Theme:/ });
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: light. Change it');
  expect(await shown()).toEqual(['light']);
  await page.goto('/lambda/');
  expect(await shown()).toEqual(['light']);
});

test('a theme chosen in another tab is taken over', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const other = await context.newPage();
  await other.goto('/lambda/');
  await other.evaluate(() => localStorage.setItem('theme', 'dark'));
  await expect.poll(() => lightness(page)).toBe('dark');
});

test('a refused storage does not stop the switch', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: /^Theme:/ }).click();
  expect(await lightness(page)).toBe('dark');
});
