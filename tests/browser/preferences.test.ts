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

test('in forced colors, bars still tell who does what, and focus is seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  const canvas = await page.evaluate(() => {
    const probe = document.createElement('p');
    probe.style.setProperty('background-color', 'Canvas');
    document.body.append(probe);
    return getComputedStyle(probe).backgroundColor;
  });
  const colors = (who: string, shape: string) =>
    page
      .locator(`.who-mark ${shape}[data-who="${who}"]`)
      .first()
      .evaluate((mark) => {
        const { fill, stroke } = getComputedStyle(mark);
        return { fill, stroke };
      });
  const marks = {
    aws: await colors('aws', 'rect'),
    you: await colors('customer', 'rect'),
    half: await colors('shared', 'path'),
  };
  expect(marks.aws.fill).not.toBe(marks.you.fill);
  expect(marks.half.fill).toBe(marks.aws.fill);
  for (const { stroke } of Object.values(marks)) expect(stroke).not.toBe(canvas);

  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline, `stop ${stop + 1}`).toMatch(/^(?:solid|auto) [1-9]/);
  }
});
