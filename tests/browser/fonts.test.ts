import { expect, test } from './site.ts';

for (const { rtt, asked } of [
  { rtt: 50, asked: 2 },
  { rtt: 300, asked: 0 },
]) {
  test(`fonts are asked for ahead on a fast line only: ${rtt} ms round trip`, async ({ page }) => {
    await page.addInitScript((ms) => {
      Object.defineProperty(navigator, 'connection', { value: { rtt: ms } });
    }, rtt);
    await page.goto('/lambda/');
    await expect(page.locator('head > link[rel="preload"][as="font"]')).toHaveCount(asked);
  });
}
