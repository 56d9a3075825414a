import { pages } from '../pages.ts';
import { expect, test } from './site.ts';

for (const path of pages) {
  test(`${path} never scrolls sideways from 320 to 1920 px`, async ({ page }) => {
    await page.goto(path);
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
