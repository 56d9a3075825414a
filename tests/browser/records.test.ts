import { expect, test } from './site.ts';

test('the ledger shows one topic at a time, says how many records that are, and can be linked', async ({
  page,
}) => {
  await page.goto('/facts/');
  const choice = page.getByRole('combobox', { name: 'Show' });
  const all = await page.getByRole('article').getByRole('row').count();
  await choice.selectOption({ label: 'Amazon EKS' });
  await expect(page).toHaveURL(/\?topic=eks$/);
  await expect(page.getByRole('heading', { name: 'AWS Lambda' })).toBeHidden();
  const rows = page.getByRole('region', { name: 'facts about Amazon EKS' }).getByRole('row');
  const shown = (await rows.count()) - 1;
  expect(shown).toBeGreaterThan(20);
  expect(shown).toBeLessThan(all);
  await expect(page.locator('w-fact-filter output')).toHaveText(`${shown} records`);

  await page.goto('/facts/?topic=eks');
  await expect(choice).toHaveValue('eks');
  await expect(page.getByRole('heading', { name: 'AWS Lambda' })).toBeHidden();
  // The list beside the text marks no topic that is not shown.
  const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  await expect(contents.and(page.locator('[aria-current]'))).toHaveCount(0);
  await contents.getByText('AWS Lambda').click();
  await expect(page.getByRole('heading', { name: 'AWS Lambda' })).toBeInViewport();
});

test('an address that leads to a record of a topic that is not chosen shows the record', async ({
  page,
}) => {
  await page.goto('/facts/?topic=eks#lambda-timeout%2Dmax');
  await expect(page.locator('#lambda-timeout-max')).toBeInViewport();
  await expect(page.getByRole('combobox', { name: 'Show' })).toHaveValue('');
  await expect(page).toHaveURL(/\/facts\/#/);
});

test('every record of the ledger has a source, its age and the day of the next check', async ({
  page,
}) => {
  await page.goto('/facts/');
  const rows = page.locator('.fact-table tbody tr');
  const faults = await rows.evaluateAll((found) =>
    found
      .filter((row) => {
        const link = row.querySelector('a[href^="https://"]');
        return link === null || !/\d+ days? old; review by [A-Z]/.test(row.textContent ?? '');
      })
      .map((row) => row.id),
  );
  expect(await rows.count()).toBeGreaterThan(300);
  expect(faults).toEqual([]);
});

test('an unconfirmed figure says so in the ledger, and no page shows one', async ({ page }) => {
  await page.goto('/facts/');
  await expect(page.locator('#fargate-free-tier')).toContainText('unconfirmed');
  await page.goto('/lambda/');
  await expect(
    page.getByRole('article').locator('.fact-mark', { hasText: 'unconfirmed' }),
  ).toHaveCount(0);
});

test('two services are compared by an address that can be shared', async ({ page }) => {
  await page.goto('/service-levels/?a=ec2&b=rds');
  const table = page.locator('w-compare table');
  await expect(table.getByRole('columnheader', { name: 'Amazon RDS' })).toBeVisible();
  await page.getByRole('combobox', { name: 'with' }).selectOption('lambda');
  await expect(page).toHaveURL(/\?a=ec2&b=lambda$/);
  await expect(table.getByRole('columnheader', { name: 'AWS Lambda' })).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Amazon RDS' })).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the commonest pairs are compared on the page', async ({ page }) => {
    await page.goto('/service-levels/');
    const pairs = page.locator('w-compare details');
    await expect(page.getByRole('combobox', { name: 'with' })).toBeHidden();
    expect(await pairs.count()).toBeGreaterThanOrEqual(5);
    await pairs.nth(1).locator('summary').click();
    await expect(pairs.nth(1).getByRole('table')).toBeVisible();
  });

  test('the whole ledger is there', async ({ page }) => {
    await page.goto('/facts/?topic=eks');
    await expect(page.getByRole('heading', { name: 'AWS Lambda' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Show' })).toBeHidden();
  });
});

test('every cell of the table of duties leads to a source of the page', async ({ page }) => {
  await page.goto('/service-levels/');
  const faults = await page.locator('.duty-table tbody td').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const target = cell.querySelector('a')?.getAttribute('href') ?? '';
      return target.startsWith('#') && document.getElementById(target.slice(1)) ? [] : [target];
    }),
  );
  expect(faults).toEqual([]);
});

test('the timeline is in order, and every entry names its source', async ({ page }) => {
  await page.goto('/timeline/');
  const entries = page.locator('.timeline li li');
  const days = await entries
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days.length).toBeGreaterThan(20);
  expect(days).toEqual([...days].sort());
  expect(await entries.getByRole('link', { name: /^Source: / }).count()).toBe(days.length);
});

test('a code block is copied whole by its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/hands-on/lambda-function/');
  const block = page.locator('figure.code').first();
  await block.scrollIntoViewIfNeeded();
  await block.getByRole('button', { name: /^Copy / }).click();
  await expect(block.locator('output')).not.toBeEmpty();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await block.locator('pre').innerText()).trim());
});
