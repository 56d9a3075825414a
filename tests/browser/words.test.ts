import { expect, test } from './site.ts';

test('a term shows its meaning on hover, keeps it under the pointer, and drops it on Escape', async ({
  page,
}) => {
  await page.goto('/lambda/');
  const term = page.getByRole('article').locator('a.term').first();
  const card = page.locator('.term-card');
  await term.hover();
  await expect(card).toBeVisible();
  await card.hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('a term shows its meaning when the keyboard reaches it, and is described by it', async ({
  page,
}) => {
  await page.goto('/lambda/');
  const term = page.getByRole('article').locator('a.term').first();
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(page.locator('.term-card')).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/\w+ \w+ \w+/);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

  test('the first tap shows the meaning, and the card leads to the glossary', async ({ page }) => {
    await page.goto('/lambda/');
    await page.getByRole('article').locator('a.term').first().tap();
    const card = page.locator('.term-card');
    await expect(card).toBeVisible();
    await card.getByRole('link', { name: 'Open in the glossary' }).tap();
    await expect(page).toHaveURL(/\/glossary\/#/);
  });
});

test('a figure shows its source one tap away', async ({ page }) => {
  await page.goto('/lambda/limits/');
  const fact = page.getByRole('article').locator('a.fact').first();
  await fact.hover();
  await expect(page.locator('.term-card').getByRole('link')).toHaveAttribute('href', /^https:/);
  await fact.click();
  await expect(page).toHaveURL(/#source-/);
});

test('source numbers that a simulator has drawn anew show their source as well', async ({
  page,
}) => {
  await page.goto('/service-levels/');
  const simulator = page.getByRole('group', { name: 'Simulator: the ladder of service levels' });
  await simulator.scrollIntoViewIfNeeded();
  await simulator.locator('[data-rung="lambda"] .ladder-name').click();
  await expect(simulator.locator('.sim-status')).toContainText('to AWS Lambda.');
  await simulator.getByText('What changed hands, duty by duty').click();
  await simulator.locator('.ladder-changes a[data-card]').first().hover();
  await expect(page.locator('.term-card').getByRole('link')).toHaveAttribute('href', /^https:/);
});
