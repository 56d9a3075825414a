import { pages } from '../pages.ts';
import { expect, isLaidOut, laidOut, test } from './site.ts';

for (const path of pages) {
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
}

test('what is far from the screen is laid out after the first paint, in pauses', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = (callback) => {
      const pause = { didTimeout: false, timeRemaining: () => 50 };
      addEventListener('pause', () => callback(pause), { once: true });
      return 0;
    };
  });
  await page.goto('/lambda/limits/');
  expect(await page.evaluate(isLaidOut)).toBe(false);
  await expect
    .poll(
      async () => {
        await page.evaluate(() => dispatchEvent(new Event('pause')));
        return page.evaluate(isLaidOut);
      },
      { intervals: [10] },
    )
    .toBe(true);
});
