import { expect, test } from './site.ts';

test('the navigation leads to a page and marks it', async ({ page }) => {
  await page.goto('/');
  const navigation = page.getByRole('navigation', { name: 'All pages' });
  await navigation.getByRole('link', { name: 'AWS Lambda' }).click();
  await expect(page).toHaveURL('/lambda/');
  await expect(navigation.getByRole('link', { name: 'AWS Lambda' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await navigation.getByRole('link', { name: 'Scaling' }).click();
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toContainText('AWS Lambda');
});

test('previous and next walk through the pages in reading order', async ({ page }) => {
  await page.goto('/');
  const neighbors = page.getByRole('navigation', { name: 'Previous and next page' });
  await neighbors.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL('/service-levels/');
  await neighbors.getByRole('link', { name: 'Previous' }).click();
  await expect(page).toHaveURL('/');
});

test('a narrow screen opens the navigation with a button and closes it with Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const navigation = page.getByRole('navigation', { name: 'All pages' });
  await expect(navigation).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(navigation.getByRole('link', { name: 'Containers' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(navigation).toBeHidden();
});

test('the first tab stop skips to the content', async ({ page }) => {
  await page.goto('/lambda/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a heading is a link to itself and the contents list follows the scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto('/lambda/web/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const current = contents.locator('[aria-current]');
  await expect(current).toHaveCount(0);
  const third = contents.getByRole('link').nth(2);
  await third.click();
  await expect(page).toHaveURL(/#[a-z]/);
  await expect(current).toHaveText(await third.innerText());
  // Back over the heading: what stands above it is being read.
  await page.mouse.wheel(0, -500);
  await expect(current).toHaveText(await contents.getByRole('link').nth(1).innerText());
  await page.keyboard.press('Home');
  await expect(current).toHaveCount(0);
});

test('a long list of contents keeps the section that is being read in view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto('/aws-container-services/ecs/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const last = contents.getByRole('link').last();
  await expect(last).not.toBeInViewport();
  await page.locator('.page-foot').scrollIntoViewIfNeeded();
  await expect(last).toHaveAttribute('aria-current', 'true');
  await expect(last).toBeInViewport({ ratio: 1 });
});

test('lists of records have their parts in a strip that stays in view', async ({ page }) => {
  await page.goto('/facts/?topic=eks');
  const strip = page.getByRole('navigation', { name: 'Topics' });
  await strip.getByRole('link', { name: 'AWS Fargate' }).click();
  await expect(page.getByRole('heading', { name: 'AWS Fargate' })).toBeInViewport();
  await expect(strip).toBeInViewport();
});

test('a filter finds words in the lists of records, and says how many', async ({ page }) => {
  await page.goto('/facts/');
  const field = page.getByRole('searchbox', { name: 'Filter the facts' });
  await field.fill('nat gateway');
  const rows = page.locator('[data-row]').filter({ visible: true });
  await expect(rows.first()).toContainText(/nat gateway/i);
  const shown = await rows.count();
  expect(shown).toBeLessThan(20);
  await expect(page.locator('w-list-filter output')).toHaveText(new RegExp(`^${shown} of \\d+$`));
  await expect(field).toBeInViewport();

  await page.goto('/glossary/');
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'S' }).click();
  await expect(page.getByRole('heading', { name: 'S', exact: true })).toBeInViewport();
  await page.getByRole('searchbox', { name: 'Filter the words' }).fill('cold start');
  await expect(page.locator('#cold-start')).toBeVisible();
  await expect(rows.first()).toBeInViewport();
  await expect(rows.first()).toContainText(/cold start/i);
});

test('chevrons open the pages below a page of the navigation', async ({ page }) => {
  await page.goto('/about/');
  const navigation = page.getByRole('navigation', { name: 'All pages' });
  const chevron = navigation.getByRole('button', { name: 'Pages below AWS Lambda' });
  await expect(navigation.getByRole('link', { name: 'Scaling and cold starts' })).toHaveCount(0);
  await chevron.click();
  await expect(navigation.getByRole('link', { name: 'Scaling and cold starts' })).toBeVisible();
  await chevron.click();
  await expect(navigation.getByRole('link', { name: 'Scaling and cold starts' })).toBeHidden();
});

test('the page says where it stands, when it was reviewed and where to edit it', async ({
  page,
}) => {
  await page.goto('/lambda/scaling/');
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  const trail = ['Home', 'AWS Lambda', 'Scaling and cold starts'];
  await expect(crumbs.getByRole('listitem')).toHaveText(trail);
  await expect(crumbs.locator('[aria-current=page]')).toHaveText('Scaling and cold starts');
  await expect(page.getByText(/^Last reviewed \w+\s\d+,\s\d{4}$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
    'href',
    /\/edit\/main\/src\/book\/pages\/lambda\/scaling\.mdx$/,
  );
});

test('an unknown address gets a page that helps, with status 404', async ({ page, problems }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText('Did you mean')).toBeHidden();
  await main.getByRole('link', { name: 'Search for “no such page”' }).click();
  await expect(page).toHaveURL('/search/?q=no+such+page');
  // The browser itself reports the 404 that this test asks for.
  problems.splice(0);
});

test('a slip in an address is offered the page that was meant', async ({ page, problems }) => {
  await page.goto('/lambda/scalling/');
  await page
    .getByText('Did you mean')
    .getByRole('link', { name: 'Scaling and cold starts' })
    .click();
  await expect(page).toHaveURL('/lambda/scaling/');
  problems.splice(0);
});
