import { expect, test } from './site.ts';

const kinds = ['/', '/lambda/', '/service-levels/', '/orchestration/', '/choosing/cost/'];

test('who minds motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of kinds) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [document.documentElement, ...document.body.querySelectorAll('*')]
        .filter((one) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
          const isStill = animationName === 'none' && /^(?:0s(?:, )?)+$/.test(transitionDuration);
          return !isStill || scrollBehavior === 'smooth';
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(moving, path).toEqual([]);
  }
});
