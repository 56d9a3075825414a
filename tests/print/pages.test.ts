import sharp from 'sharp';
import { expect, test } from '../browser/site.ts';
import { visitedPages } from '../pages.ts';
import { contrast, extremes } from './gray.ts';
import {
  bodySize,
  endsWithHeading,
  millimeter,
  outside,
  overlapping,
  readPdf,
} from './read-pdf.ts';

const margin = 10 * millimeter;
/** The width between the margins of A4, in CSS pixels: the page as its print lays it out. */
const paper = { width: 642, height: 900 };

for (const path of visitedPages.filter((path) => path !== '/handbook/')) {
  test(`${path} prints whole: nothing cut, covered, closed or left to press`, async ({ page }) => {
    await page.goto(path);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const file = await readPdf(await page.pdf({ format: 'A4', tagged: true, outline: true }));

    expect(file.isTagged).toBe(true);
    expect(file.outline[0]?.title).toBe(title);
    if (path !== '/cheat-sheet/') {
      expect(file.text).toMatch(/Edition \w+ \d{4}/);
      expect(file.text.replaceAll(' ', '')).toContain(`https://docs.example.org${path}`);
    }
    expect(bodySize(file.pages)).toBeGreaterThanOrEqual(8.5);
    file.pages.forEach((sheet, index) => {
      const where = `page ${index + 1}`;
      expect(sheet.runs.length, where).toBeGreaterThan(0);
      expect(outside(sheet, margin), where).toEqual([]);
      expect(overlapping(sheet), where).toEqual([]);
      expect(endsWithHeading(sheet), where).toBe(false);
      const small = sheet.runs.filter(({ size, isCode }) => size < (isCode ? 8 : 6));
      expect(
        small.map(({ text }) => text),
        where,
      ).toEqual([]);
    });

    await page.setViewportSize(paper);
    await page.emulateMedia({ media: 'print' });
    const faults = await page.locator('body *').evaluateAll((elements) => {
      const right = document.documentElement.clientWidth;
      return elements.flatMap((element) => {
        if (!element.checkVisibility({ visibilityProperty: true })) {
          const isClosed =
            element.parentElement?.matches('details') &&
            element.parentElement.checkVisibility() &&
            getComputedStyle(element).display !== 'none';
          return isClosed ? [`closed: ${element.textContent}`] : [];
        }
        const { overflowX, clipPath } = getComputedStyle(element);
        // Only screen readers are told.
        if (clipPath === 'inset(50%)') return [];
        const isCut =
          overflowX !== 'visible' &&
          element instanceof HTMLElement &&
          element.scrollWidth > element.clientWidth + 1;
        // Containers and options are the picture itself.
        const isControl =
          element.matches('button, select, textarea, input:not([type="radio"])') &&
          !element.matches('.orch-box, .chooser-row');
        return [
          ...(isCut ? [`cut: ${element.textContent}`] : []),
          ...(isControl ? [`control: ${element.outerHTML}`] : []),
          // The browser makes the whole print smaller when one thing is too wide for it.
          ...(element.getBoundingClientRect().right > right + 1 && element instanceof HTMLElement
            ? [`too wide: ${element.tagName} ${element.textContent}`]
            : []),
        ];
      });
    });
    expect(faults.map((fault) => fault.replaceAll(/\s+/g, ' ').slice(0, 120))).toEqual([]);
  });
}

test('words in diagrams are legible on a grayscale printer', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
  for (const path of ['/service-levels/', '/orchestration/', '/lambda/', '/choosing/']) {
    await page.goto(path);
    const labels = page.locator('.diagram svg text').filter({ visible: true });
    expect(await labels.count(), path).toBeGreaterThan(2);
    for (const label of await labels.all()) {
      const [dark, light] = await extremes(sharp(await label.screenshot()));
      expect(contrast(dark, light), (await label.textContent()) ?? '').toBeGreaterThan(4.5);
    }
  }
});
