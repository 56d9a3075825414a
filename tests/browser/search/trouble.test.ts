import { expect, test } from '../site.ts';
import { openDialog, results, search } from './open-dialog.ts';

test('an index that does not come says so, and can be tried again', async ({ page, problems }) => {
  await page.route(/search-index/, (route) => route.fulfill({ status: 503 }));
  await page.goto('/about/');
  const dialog = await search(page, 'xqzt');
  await expect(dialog.getByText('The search index didn’t load.')).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'A–Z index' })).toBeVisible();
  expect(problems.filter((problem) => !problem.includes('503'))).toEqual([]);
  problems.length = 0;
  await page.unroute(/search-index/);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByRole('combobox', { name: 'Search' }).fill('fargate');
  await expect(results(page).first()).toContainText('AWS Fargate');
});

test('without a network search says so, and Enter still leads on', async ({ page, problems }) => {
  await page.goto('/about/');
  await page.context().setOffline(true);
  const dialog = await openDialog(page);
  await expect(dialog.getByText('Search didn’t load.')).toBeVisible();
  expect(problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  problems.length = 0;
  await page.context().setOffline(false);
  await page.keyboard.type('fargate');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=fargate');
  await expect(results(page).first()).toContainText('AWS Fargate');
});

test('search that did not load is loaded when the dialog is opened again', async ({
  page,
  problems,
}) => {
  await page.goto('/about/');
  await page.route(/\/_astro\/main\./, (route) => route.fulfill({ status: 503 }));
  await page.getByRole('link', { name: 'Search' }).hover();
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('alert')).toContainText('Search didn’t load.');
  await page.keyboard.press('Escape');
  await page.unroute(/\/_astro\/main\./);
  await search(page, 'fargate');
  await expect(results(page).first()).toContainText('AWS Fargate');
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  expect(problems.filter((problem) => !problem.includes('503'))).toEqual([]);
  problems.length = 0;
});

test('the search page says that search did not load, and typing on tries again', async ({
  page,
  problems,
}) => {
  await page.route(/\/_astro\/main\./, (route) => route.fulfill({ status: 503 }));
  await page.goto('/search/');
  const main = page.getByRole('main');
  await expect(main.getByRole('alert')).toContainText('Search didn’t load.');
  await page.unroute(/\/_astro\/main\./);
  await main.getByRole('textbox').pressSequentially('fargate');
  await expect(results(page).first()).toContainText('AWS Fargate');
  await expect(main.getByRole('alert')).toHaveCount(0);
  expect(problems.filter((problem) => !problem.includes('503'))).toEqual([]);
  problems.length = 0;
});

test('full text that does not come leaves the other answers', async ({ page, problems }) => {
  await page.route(/\/pagefind\//, (route) => route.fulfill({ status: 503 }));
  await page.goto('/about/');
  const dialog = await search(page, 'fargate zeppelin');
  await expect(dialog.getByText('the full text didn’t load')).toBeVisible();
  await expect(results(page).first()).toContainText('AWS Fargate');
  expect(problems.filter((problem) => !problem.includes('503'))).toEqual([]);
  problems.length = 0;
});

test('nonsense finds nothing, and is told the way on', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'kubernatis qzxw');
  await expect(dialog.getByText('No results for').first()).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  await expect(dialog.getByRole('status')).toContainText('No results');
  await dialog.getByRole('link', { name: 'A–Z index' }).click();
  await expect(page).toHaveURL('/search/#a-z');
});

/** No page says the name of the function that a query tries to call. */
for (const [name, query] of [
  ['five thousand characters', 'lorem ipsum '.repeat(420)],
  ['emoji', '🚀🔥👩‍👩‍👧‍👦'],
  ['right-to-left text', 'ما هي الحاوية\u202Etxet'],
  ['markup and script', '<img src=x onerror=qqzz()><script>qqzz()</script>'],
  ['a template', '${qqzz()} {{qqzz()}} javascript:qqzz()'],
] as const) {
  test(`${name}: a clear state, and nothing is executed`, async ({ page }) => {
    let isAttacked = false;
    await page.exposeFunction('qqzz', () => (isAttacked = true));
    await page.goto('/about/');
    const dialog = await search(page, query);
    await expect(dialog.getByText('No results for').first()).toBeVisible();
    await expect(dialog.locator('img, script')).toHaveCount(0);
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await page.goto(`/search/?q=${encodeURIComponent(query.slice(0, 1000))}`);
    await expect(page.getByText('No results for').first()).toBeVisible();
    expect(isAttacked).toBe(false);
  });
}
