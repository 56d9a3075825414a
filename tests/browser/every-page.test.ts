import type { Page } from 'playwright/test';
import { visitedPages } from '../pages.ts';
import { faultsOf, structureFaults } from './axe.ts';
import { addStyles, expect, laidOut, test } from './site.ts';
import { lostTexts, smallTargets } from './layout-faults.ts';

/** WCAG 2.2, 1.4.12: every reader may ask for this much space. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

const narrow = { width: 320, height: 640 };
const wide = { width: 1920, height: 1080 };

/** Texts that are cut off or can't be reached, and targets that a finger misses. */
async function layoutFaults(page: Page): Promise<string[]> {
  return [...(await page.evaluate(lostTexts)), ...(await page.evaluate(smallTargets))];
}

// One visit of each page (of error entries, the longest) at the two extreme widths. What depends on the theme, on widths between
// the two, or on use is asked of one page of each kind (page-kinds.test.ts).
for (const path of visitedPages) {
  test(`${path} is sound at its narrowest and widest`, async ({ page }) => {
    await page.setViewportSize(narrow);
    await page.goto(path);
    await laidOut(page);
    expect(await faultsOf(structureFaults(page)), 'for readers who use other senses').toEqual([]);
    expect(await layoutFaults(page), 'at 320 px').toEqual([]);
    await page.setViewportSize(wide);
    expect(await layoutFaults(page), 'at 1920 px').toEqual([]);
    await addStyles(page, spacing);
    expect(await page.evaluate(lostTexts), 'with more space, at 1920 px').toEqual([]);
    await page.setViewportSize(narrow);
    expect(await page.evaluate(lostTexts), 'with more space, at 320 px').toEqual([]);
  });
}
