import { expect, test } from './site.ts';

test('the table of duties is one stop for the keyboard, and a mark explains itself', async ({
  page,
}) => {
  await page.goto('/service-levels/');
  const marks = page.locator('.duty-table td a');
  const first = marks.first();
  await expect(page.locator('.duty-table td a:not([tabindex="-1"])')).toHaveCount(1);
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const second = page.locator('.duty-table a[href$="#ec2--hypervisor"]');
  await expect(second).toBeFocused();
  const card = page.locator('.term-card');
  await expect(card).toContainText('Virtualization layer on EC2: AWS.');
  await expect(card.getByRole('link')).toHaveAttribute('href', /^https:/);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(second).toBeFocused();
});

test('a mark leads to its line in the list of duties, also without script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/service-levels/');
  await page.locator('.duty-table a[href$="#lambda--operating-system"]').click();
  await expect(page).toHaveURL(/\/service-levels\/duties\/#lambda--operating-system$/);
  await expect(page.locator('#lambda--operating-system')).toBeInViewport();
  await context.close();
});

test('a telephone shows five columns of the table, and others when they are chosen', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto('/service-levels/');
  const columns = page.locator('.duty-table thead tr:last-child th:visible');
  await expect(columns).toHaveText([
    'EC2',
    'ECS on EC2',
    'EKS Auto Mode',
    'ECS on Fargate',
    'Lambda',
  ]);
  await page.getByText('Choose the columns').click();
  await page.getByRole('checkbox', { name: 'EC2', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'RDS' }).check();
  await expect(columns).toHaveText([
    'ECS on EC2',
    'RDS',
    'EKS Auto Mode',
    'ECS on Fargate',
    'Lambda',
  ]);
  await context.close();
});

test('the names of the columns stay in view while the rows go by', async ({ page }) => {
  for (const width of [1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/service-levels/');
    const table = page.getByRole('table', { name: 'Who does each duty under each option' });
    await table.getByRole('row').last().scrollIntoViewIfNeeded();
    for (const name of ['EC2', 'Lambda Managed Instances', 'S3']) {
      const head = table.getByRole('columnheader', { name, exact: true });
      await expect(head).toBeInViewport({ ratio: 1 });
      const { top } = await head.evaluate((cell) => cell.getBoundingClientRect());
      expect(top, 'below the header of the site').toBeGreaterThanOrEqual(56);
    }
  }
});

test('the list of contents makes room for the table of duties, and comes back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/service-levels/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents).toBeVisible();
  await page.locator('.duty-table').scrollIntoViewIfNeeded();
  await expect(contents).toBeHidden();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(contents).toBeVisible();
});

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  test(`home names its subject and leads on, on the first screen (${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const main = page.getByRole('main');
    for (const part of [
      main.getByText('Serverless and containers on AWS, explained'),
      main.getByRole('heading', { level: 1 }),
      main.getByRole('link', { name: 'Start learning' }),
      main.getByRole('link', { name: 'Which service do I need?' }),
      main.getByRole('link', { name: 'Print the cheat sheet' }),
      // The first rows of its first picture.
      main.getByText('AWS does it').first(),
      main.locator('.first-ladder td a').first(),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
  });
}

test('a cell of the first picture shows who does its duty everywhere, and why', async ({
  page,
}) => {
  await page.goto('/');
  const scaling = page.locator('.first-ladder a[href$="#ecs-on-fargate--copies"]');
  await scaling.hover();
  await expect(page.locator('.term-card')).toContainText('on ECS on Fargate: shared.');
  // Its column is marked in every row.
  const grounds = await page
    .locator('.first-ladder td:nth-child(4)')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundColor));
  expect(new Set(grounds).size).toBe(1);
  expect(grounds[0]).not.toBe('rgba(0, 0, 0, 0)');
});
