import { pages } from '../pages.ts';
import { expectNoFaults } from './axe.ts';
import { test } from './site.ts';

for (const path of pages) {
  test(`${path} has no accessibility fault in either theme, narrow or wide`, async ({ page }) => {
    await page.goto(path);
    await expectNoFaults(page);
  });
}
