import { expect, test } from './site.ts';

test('the handbook lays out a chapter when it comes near, and links lead to it', async ({
  page,
}) => {
  await page.goto('/handbook/');
  const text = page.locator('[data-part="timeline"] > .prose > *').first();
  const isLaidOut = () =>
    text.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isLaidOut()).toBe(false);

  await page.locator('.book-contents').getByRole('link', { name: 'timeline' }).click();
  await expect(page.locator('#timeline')).toBeInViewport();
  await expect.poll(isLaidOut).toBe(true);
});

test('on paper the whole handbook is laid out', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/handbook/');
  const hidden = await page
    .locator('.book-part > .prose')
    .evaluateAll(
      (texts) =>
        texts.filter((text) => getComputedStyle(text).contentVisibility !== 'visible').length,
    );
  expect(hidden).toBe(0);
});
