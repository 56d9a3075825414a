import { pages } from '../pages.ts';
import { expectNoFaults, expectSoundStructure } from './axe.ts';
import { test } from './site.ts';

/** All the other pages bound into one: their colours are asked about there. */
const book = '/handbook/';

for (const path of pages) {
  if (path === book) continue;
  test(`${path} has no accessibility fault in either theme, narrow or wide`, async ({ page }) => {
    await page.goto(path);
    await expectNoFaults(page);
  });
}

test('the handbook has no accessibility fault', async ({ page }) => {
  await page.goto(book);
  await expectSoundStructure(page);
});
