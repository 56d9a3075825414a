import { AxeBuilder } from '@axe-core/playwright';
import { pages } from '../pages.ts';
import { expect, test } from './site.ts';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change. Everything else is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const path of pages) {
  test(`${path} has no accessibility fault in either theme, narrow or wide`, async ({ page }) => {
    await page.goto(path);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const axe = new AxeBuilder({ page });
        if (colorScheme === 'light') axe.withTags(everyRule);
        else axe.withRules(colourRules);
        const { violations } = await axe.analyze();
        const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(faults, `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}
