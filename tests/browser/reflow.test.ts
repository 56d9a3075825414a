import { pages } from '../pages.ts';
import { addStyles, expect, laidOut, test } from './site.ts';

/** WCAG 2.2, 1.4.12: every reader may ask for this much space. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Runs in the page: texts that are cut off, and boxes that scroll but cannot be reached by keyboard. */
function lostTexts(): string[] {
  const lost: string[] = [];
  for (const box of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!box.checkVisibility() || box.closest('.visually-hidden, svg, select')) continue;
    const { overflowX, overflowY, clipPath } = getComputedStyle(box);
    const name = `<${box.localName} class="${box.className}"> ${box.textContent.trim().slice(0, 40)}`;
    const isWider = box.scrollWidth > box.clientWidth + 1;
    const isHigher = box.scrollHeight > box.clientHeight + 1;
    if (clipPath === 'none' && box.clientWidth > 1) {
      if (
        (/hidden|clip/.test(overflowX) && isWider) ||
        (/hidden|clip/.test(overflowY) && isHigher)
      ) {
        lost.push(`cut off: ${name}`);
      }
    }
    const scrolls =
      (/auto|scroll/.test(overflowX) && isWider) || (/auto|scroll/.test(overflowY) && isHigher);
    if (
      scrolls &&
      !box.matches('[tabindex="0"]') &&
      box.querySelector('a, button, input') === null
    ) {
      lost.push(`scrolls, but not by keyboard: ${name}`);
    }
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) lost.push(`page: ${scrollWidth} px wide`);
  return lost;
}

for (const path of pages) {
  test(`${path} loses no text at 320 px, nor with more space between letters, words and lines`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await laidOut(page);
    expect(await page.evaluate(lostTexts), 'at 320 px').toEqual([]);
    await addStyles(page, spacing);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate(lostTexts), `spaced, at ${width} px`).toEqual([]);
    }
  });
}
