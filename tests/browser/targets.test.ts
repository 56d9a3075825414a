import { pages } from '../pages.ts';
import { expect, laidOut, test } from './site.ts';

/**
 * Runs in the page: targets of less than 24 by 24 pixels that have no room around them either
 * (WCAG 2.2, 2.5.8). Links within a sentence may be as small as its text.
 */
function smallTargets(): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, label:has(input)',
    ),
  ].filter((target) => target.checkVisibility() && target.getBoundingClientRect().width > 1);
  const boxes = all.map((target) => {
    const label =
      'labels' in target ? (target.labels as NodeListOf<Element> | null)?.[0] : undefined;
    // A tick box is as large as the label around it.
    return (label?.contains(target) ? label : target).getBoundingClientRect();
  });
  return all.flatMap((target, place) => {
    const box = boxes[place];
    if (!box || (box.width >= 24 && box.height >= 24)) return [];
    const around = target.closest('p, li, dd, td, th, figcaption, caption, h1, h2, h3, h4');
    const isAlone = (around?.textContent.trim() ?? '') === target.textContent.trim();
    if (getComputedStyle(target).display === 'inline' && !isAlone) return [];
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const isCrowded = boxes.some((other, at) => {
      if (at === place || all[at]?.contains(target) || target.contains(all[at] ?? null))
        return false;
      const x = Math.max(other.left - middle.x, 0, middle.x - other.right);
      const y = Math.max(other.top - middle.y, 0, middle.y - other.bottom);
      return Math.hypot(x, y) < 12;
    });
    return isCrowded
      ? [`${box.width.toFixed()} x ${box.height.toFixed()}: ${target.outerHTML.slice(0, 120)}`]
      : [];
  });
}

for (const path of pages) {
  test(`${path} has targets that a finger hits`, async ({ page }) => {
    await page.goto(path);
    await laidOut(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(smallTargets), `${width} px`).toEqual([]);
    }
  });
}
