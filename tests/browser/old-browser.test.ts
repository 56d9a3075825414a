import type { Page } from 'playwright/test';
import { axeFor, faultsOf } from './axe.ts';
import { expect, test } from './site.ts';

// The site is made for browsers of 2024 and later (popovers, light-dark()). These tests take away
// what an older one lacks: comfort may go, text and ways on may not.
const kinds = ['/', '/lambda/', '/cheat-sheet/', '/service-levels/', '/choosing/cost/', '/search/'];

/** Gives the page to the browser as `change` makes it. */
async function changePages(page: Page, change: (html: string) => string): Promise<void> {
  await page.route(
    (url) => !url.pathname.includes('.'),
    async (route) => {
      const response = await route.fetch();
      // A changed style has another hash than the policy names.
      const html = change(await response.text()).replace(
        /<meta http-equiv="content-security-policy"[^>]*>/,
        '',
      );
      await route.fulfill({ response, body: html });
    },
  );
}

test('without web fonts and pictures every page reads and leads on', async ({ page, problems }) => {
  await page.route(/\.(?:woff2|png|svg|ico|jpe?g|webp|avif)$/, (route) => route.abort());
  for (const path of kinds) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const name of ['Who does the work?', 'Search']) {
      await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
    }
  }
  // The browser reports what it was refused here, and only that.
  expect(problems.filter((problem) => !/ERR_FAILED/.test(problem))).toEqual([]);
  problems.splice(0);
});

test('without popovers and dialogs the menu stands in the page and search is a page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
    for (const name of ['HTMLDialogElement', 'trustedTypes', 'ClipboardItem']) {
      Reflect.deleteProperty(window, name);
    }
  });
  // The attribute, which this browser knows, becomes one that no browser knows.
  await changePages(page, (html) =>
    html.replaceAll(/ popover(?=[ >])/g, ' data-popover').replaceAll('[popover]', '[data-popover]'),
  );
  await page.goto('/lambda/');
  await page.getByRole('button', { name: /^Theme:/ }).click();
  await page.getByRole('article').locator('a.term').first().hover();
  const navigation = page.getByRole('navigation', { name: 'All pages' });
  await navigation.getByRole('link', { name: 'Containers', exact: true }).click();
  await expect(page).toHaveURL('/containers/');
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/');
});

test('without light-dark() the text has the contrast that the browser gives it', async ({
  page,
}) => {
  await changePages(page, (html) => html.replaceAll('light-dark(', 'not-known-yet('));
  for (const path of kinds) {
    await page.goto(path);
    expect(await faultsOf(axeFor(page).withRules(['color-contrast'])), path).toEqual([]);
  }
});

test.describe('without style and script', () => {
  test.use({ javaScriptEnabled: false });

  test('every page reads in order and leads on', async ({ page }) => {
    await changePages(page, (html) =>
      html.replaceAll(/<style>[^]*?<\/style>/g, '').replaceAll(/ popover(?=[ >])/g, ''),
    );
    for (const path of kinds) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Glossary' }).first()).toBeVisible();
    }
    await page.getByRole('navigation').getByRole('link', { name: 'Containers' }).first().click();
    await expect(page).toHaveURL('/containers/');
  });
});
