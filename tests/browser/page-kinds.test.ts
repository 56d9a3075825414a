import type { Page } from 'playwright/test';
import { pageKinds } from '../page-kinds.ts';
import { visitedPages } from '../pages.ts';
import { expectNoFaults } from './axe.ts';
import { expect, laidOut, test } from './site.ts';

/** All that the site may keep on a reader's device; the page "About this handbook" names each. */
const kept = ['theme', 'recent-searches', 'search-marks'];

/** Runs in the page: each control of its simulators and lists is used once, each part is opened. */
async function useControls(): Promise<void> {
  const main = document.querySelector('main') ?? document.body;
  for (const element of main.querySelectorAll('*')) {
    if (!element.localName.startsWith('w-')) continue;
    element.scrollIntoView();
    await Promise.race([
      customElements.whenDefined(element.localName),
      new Promise((resolve) => setTimeout(resolve, 3000)),
    ]);
  }
  for (const details of main.querySelectorAll('details')) details.open = true;
  for (const control of main.querySelectorAll('button, select, input')) {
    if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1;
    else if (control instanceof HTMLInputElement && /number|range/.test(control.type)) {
      control.value = control.max;
    } else if (control instanceof HTMLElement) control.click();
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Uses what a page has: its simulators, lists, words and headings. */
async function useEverything(page: Page): Promise<void> {
  await page.evaluate(useControls);
  const word = page.getByRole('article').locator('p > a[data-card]:visible').first();
  if ((await word.count()) > 0) {
    await word.hover();
    await page.keyboard.press('Escape');
  }
  const heading = page.getByRole('article').locator('.prose h2:visible').first();
  if ((await heading.count()) > 0) await heading.hover();
}

for (const path of pageKinds) {
  test(`${path} has no accessibility fault in either theme, narrow or wide`, async ({ page }) => {
    await page.goto(path);
    // The handbook has the colors of its pages, and takes axe minutes.
    const widths = path === '/handbook/' ? [1280] : [360, 1280];
    await expectNoFaults(page, { alsoNarrow: !visitedPages.includes(path), widths });
  });

  test(`${path} never scrolls sideways from 320 to 1920 px`, async ({ page }) => {
    await page.goto(path);
    await laidOut(page);
    const tooWide: number[] = [];
    for (const width of [320, 360, 414, 600, 768, 900, 1023, 1024, 1279, 1280, 1600, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) tooWide.push(width);
    }
    expect(tooWide).toEqual([]);
  });

  // What it holds is used page by page; all of it at once would take minutes.
  if (path === '/handbook/') continue;

  test(`${path} keeps to its policy with everything on it in use`, async ({ page, context }) => {
    // Clipboard and print dialog belong to the browser; whether they are asked is tested elsewhere.
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => (window.print = () => undefined));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    for (const theme of ['dark', 'light']) {
      await page.getByRole('button', { name: /^Theme:/ }).click();
      await expect(page.getByRole('button', { name: `Theme: ${theme}` })).toBeVisible();
      await useEverything(page);
      await page.getByRole('link', { name: 'Search' }).first().click();
      await page.locator('input[name=q]:visible').first().fill('cold start');
      await expect(page.locator('a.hit, [role=listbox] [role=option]').first()).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => new Promise(requestAnimationFrame));

    expect(await context.cookies()).toEqual([]);
    const keys = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(keys.filter((key) => !kept.includes(key))).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });
}

test('the page about the site names everything that it keeps', async ({ page }) => {
  await page.goto('/about/');
  for (const key of kept) {
    await expect(page.getByRole('main').getByText(key, { exact: true })).toBeVisible();
  }
});
