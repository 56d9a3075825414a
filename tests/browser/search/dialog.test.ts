import { expect, test } from '../site.ts';
import { openDialog, results, search, searchWhole } from './open-dialog.ts';

test('nothing of search is loaded before the reader shows intent', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const ofSearch = () =>
    requests.filter((url) => /\/_astro\/(?:main|search)|\/pagefind\//.test(url));
  await page.goto('/lambda/');
  // Reading to the end is no intent either.
  const foot = page.getByRole('contentinfo');
  await foot.scrollIntoViewIfNeeded();
  await expect(foot).toBeInViewport();
  expect(ofSearch()).toEqual([]);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByRole('link', { name: 'Search' }).hover();
  await expect.poll(ofSearch).not.toEqual([]);
});

for (const keys of ['Control+k', 'Meta+k']) {
  test(`${keys} opens the dialog with the field ready, Escape closes it`, async ({ page }) => {
    await page.goto('/lambda/');
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog.getByLabel('Search')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
}

test('one key alone opens nothing, and the shortcut is told', async ({ page }) => {
  await page.goto('/lambda/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Search' })).toHaveAttribute(
    'aria-keyshortcuts',
    /^(?:Control|Meta)\+K$/,
  );
});

for (const [what, files] of [
  ['anything', /\/_astro\/(?:main|search)/],
  ['the index', /\/_astro\/search-index/],
] as const) {
  test(`words typed before ${what} has loaded are answered when it has, ready for Enter`, async ({
    page,
  }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(files, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('/about/');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.keyboard.type('fargate');
    await expect(page.locator('dialog input')).toHaveValue('fargate');
    release();
    await expect(results(page).first()).toContainText('AWS Fargate');
    await expect(results(page).first()).toHaveAttribute('aria-selected', 'true');
  });
}

test('it answers as you type, with page, section, heading and the words marked', async ({
  page,
}) => {
  await page.goto('/about/');
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Search' }).pressSequentially('health che');
  const first = results(page).first();
  await expect(first).toHaveAttribute('href', /^\/orchestration\/self-healing\/#/);
  await expect(first).toContainText('Orchestration › Self-healing');
  await expect(first.getByText('health', { exact: true }).first()).toBeVisible();
  expect(await first.locator('mark').allTextContents()).toEqual(
    expect.arrayContaining(['health', 'check']),
  );
});

test('arrows, Home, End and Enter choose among the results', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await searchWhole(page, 'container');
  const options = results(page);
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
  await expect(options.nth(3)).toBeVisible();
  const at = async (place: number) => {
    const id = (await options.nth(place).getAttribute('id')) ?? '';
    await expect(chosen).toHaveAttribute('id', id);
    await expect(dialog.getByRole('combobox', { name: 'Search' })).toHaveAttribute(
      'aria-activedescendant',
      id,
    );
  };
  await at(0);
  await page.keyboard.press('ArrowDown');
  await at(1);
  await page.keyboard.press('Home');
  await at(0);
  await page.keyboard.press('ArrowUp');
  await at(-1);
  await page.keyboard.press('Home');
  await page.keyboard.press('End');
  await at(-1);
  await page.keyboard.press('Home');
  const href = (await options.first().getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
});

test('the number of results is announced', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'cold start');
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results? for cold start$/);
});

test('the last searches are offered again, on this device, until they are forgotten', async ({
  page,
}) => {
  await page.goto('/about/');
  await search(page, 'cold start');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/lambda\/scaling\//);
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'cold start' }).click();
  await expect(results(page).first()).toContainText('cold start');
  await dialog.getByRole('combobox', { name: 'Search' }).fill('');
  await dialog.getByRole('button', { name: 'Clear them' }).click();
  await expect(dialog.getByText('Try one of these searches:')).toBeVisible();
  await page.reload();
  await expect((await openDialog(page)).getByText('Try one of these searches:')).toBeVisible();
});

test('results can be narrowed to a section', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'scaling');
  await dialog.getByRole('combobox', { name: 'Section' }).selectOption('AWS Lambda');
  await expect(results(page).first()).toHaveAttribute('href', /^\/lambda\//);
  for (const option of await results(page).all()) {
    await expect(option).toHaveAttribute('href', /^\/lambda\//);
  }
});

test('pages of another section that come late are dropped, and the focus stays', async ({
  page,
}) => {
  await page.goto('/about/');
  const dialog = await searchWhole(page, 'container');
  const further = dialog.getByRole('button', { name: 'Search the full text of all pages' });
  await expect(further).toBeVisible();
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/pagefind\/fragment\//, async (route) => {
    ask();
    await released;
    await route.continue();
  });
  await further.click();
  await asked;
  const sections = dialog.getByRole('combobox', { name: 'Section' });
  await sections.focus();
  const section = (await sections.getByRole('option').allTextContents()).at(-1) ?? '';
  await sections.selectOption(section);
  const shown = await results(page).count();
  const late = page.waitForResponse(/\/pagefind\/fragment\//);
  release();
  await late;
  await expect(dialog.getByRole('status')).toHaveText(/for container$/);
  expect(shown).toBeGreaterThan(0);
  await expect(results(page)).toHaveCount(shown);
  await expect(sections).toBeFocused();
});

test('Back from a result opens the dialog with its words again', async ({ page }) => {
  await page.goto('/about/');
  await search(page, 'cold start');
  await results(page).first().click();
  await expect(page).toHaveURL(/\/lambda\/scaling\//);
  await page.goBack();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('combobox', { name: 'Search' })).toHaveValue('cold start');
  await expect(results(page).first()).toBeVisible();
});

test('a few words are marked on arrival until the reader removes the marks', async ({ page }) => {
  await page.goto('/about/');
  await search(page, 'cold start');
  await results(page).first().click();
  const marks = () => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0);
  const remove = page.getByRole('button', { name: 'Remove the highlights' });
  await expect(remove).toBeVisible();
  expect(await marks()).toBeGreaterThan(1);
  expect(await marks()).toBeLessThanOrEqual(12);
  await remove.click();
  await expect(remove).toBeHidden();
  expect(await marks()).toBe(0);
});

test('two services in a query are compared', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'eks vs lambda');
  const card = dialog.getByRole('region', { name: /EKS.* and .*Lambda compared/ });
  await expect(card.getByRole('row').nth(1)).toContainText(/AWS|you|shared/);
  await expect(card.getByRole('link', { name: /Lambda/ })).toHaveAttribute('href', '/lambda/');
  await dialog.getByRole('combobox', { name: 'Search' }).fill('lambda');
  await expect(card).toBeHidden();
});

test('two services without a sign of comparing get no card', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'ecs or eks');
  await expect(dialog.getByRole('table')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Search' }).fill('logs of ecs and eks');
  await expect(results(page).first()).toContainText('logs');
  await expect(dialog.getByRole('table')).toBeHidden();
});

test('a price is answered with prices', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'is fargate cheaper than lambda');
  const card = dialog.getByRole('region', { name: /Fargate and .*Lambda compared/ });
  await expect(card.getByRole('row').nth(1)).toContainText(/calls.*\$.*\$/);
});

test('a typo is put right, says so, and may be taken as typed', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'how does lamdba scale');
  await expect(dialog.getByText('Showing results for lambda.')).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText('Showing results for lambda.');
  await dialog.getByRole('button', { name: 'Search for “lamdba” instead' }).click();
  await expect(dialog.getByText('Showing results for')).toBeHidden();
});

test('a result links to the section that answers, and shows its answer', async ({ page }) => {
  await page.goto('/about/');
  await search(page, 'how i can see the logs of my container in ecs?');
  const first = results(page).first();
  await expect(first).toHaveAttribute('href', /\/monitoring\/#how-do-i-see-the-logs/);
  await expect(first).toContainText('aws logs tail');
});

test('where the answer stands further down, the row of a table is shown', async ({ page }) => {
  await page.goto('/about/');
  await search(page, 'lambda open files limit');
  await expect(
    results(page)
      .getByText(/Open files · [\d,]+/)
      .first(),
  ).toBeVisible();
});

test('a pasted message leads to its entry, told apart by its end', async ({ page }) => {
  const beginning =
    'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref 111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.2.3: ';
  await page.goto('/about/');
  const dialog = await search(
    page,
    `${beginning}111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.2.3: not found`,
  );
  await expect(results(page).first()).toHaveAttribute(
    'href',
    '/errors/ecs/cannot-pull-image-not-found/',
  );
  await dialog
    .getByRole('combobox', { name: 'Search' })
    .fill(
      `${beginning}failed to do request: Head "https://111122223333.dkr.ecr.eu-west-1.amazonaws.com/v2/app/manifests/1.2.3": dial tcp 10.0.0.7:443: i/o timeout`,
    );
  await expect(results(page).first()).toHaveAttribute('href', '/errors/ecs/cannot-pull-timeout/');
});

test('a word of the glossary shows its definition', async ({ page }) => {
  await page.goto('/about/');
  await search(page, 'stateless');
  await expect(results(page).nth(1)).toHaveAttribute('href', '/glossary/#stateless');
  await expect(results(page).nth(1)).toContainText(/\w+ \w+ \w+ \w+/);
});

test('full text is asked for when the reader wants it', async ({ page }) => {
  await page.goto('/about/');
  const dialog = await search(page, 'fargate');
  await expect(results(page).first()).toContainText('AWS Fargate');
  const before = await results(page).count();
  await dialog.getByRole('button', { name: 'Search the full text of all pages' }).click();
  await expect.poll(() => results(page).count()).toBeGreaterThan(before);
});

test.describe('on a telephone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('search works by touch and fits the screen', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('link', { name: 'Search' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('combobox', { name: 'Search' }).fill('lambda vs fargate');
    await expect(dialog.getByRole('table')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await results(page).first().tap();
    await expect(page).not.toHaveURL('/about/');
  });
});
