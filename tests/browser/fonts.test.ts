import { expect, test } from './site.ts';

for (const { line, rtt, asked, loads } of [
  { line: 'fast', rtt: 50, asked: 2, loads: true },
  { line: 'slow', rtt: 300, asked: 0, loads: false },
  { line: 'unknown', rtt: undefined, asked: 0, loads: true },
]) {
  test(`on a line that is ${line}, text ${loads ? 'is set in' : 'does not wait for'} the site’s fonts`, async ({
    page,
  }) => {
    await page.addInitScript((ms) => {
      Object.defineProperty(navigator, 'connection', { value: { rtt: ms } });
    }, rtt);
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url());
    });
    await page.goto('/lambda/');
    await expect(page.locator('head > link[rel="preload"][as="font"]')).toHaveCount(asked);
    expect(fonts.length > 0).toBe(loads);
  });
}
