import type { Locator, Page } from 'playwright/test';

/** Opens the dialog by its shortcut, once the page's script listens: a new address comes before it. */
export async function openDialog(page: Page): Promise<Locator> {
  await page.waitForLoadState();
  await page.keyboard.press('ControlOrMeta+k');
  return page.getByRole('dialog', { name: 'Search' });
}

/** Opens the dialog and types a query into it. */
export async function search(page: Page, query: string): Promise<Locator> {
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Search' }).fill(query);
  return dialog;
}

/** Opens the dialog, types a query, and waits until all that search loads has come. */
export async function searchWhole(page: Page, query: string): Promise<Locator> {
  const last = page.waitForResponse(/\/search-messages\./);
  const dialog = await search(page, query);
  await (await last).finished();
  return dialog;
}

/** The results, in the dialog or on the search page. */
export function results(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Results' }).getByRole('option');
}
