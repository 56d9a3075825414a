import { axeFor, faultsOf } from './axe.ts';
import { expect, test } from './site.ts';

for (const width of [360, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`what opens over a page has no accessibility fault, ${width} px, ${colorScheme}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      // What lies over the page belongs to no part of it.
      const faults = (part: string) => faultsOf(axeFor(page).include(part).disableRules('region'));
      await page.goto('/lambda/');
      if (width === 360) {
        await page.getByRole('button', { name: 'Menu' }).click();
        await expect(page.getByRole('navigation', { name: 'All pages' })).toBeVisible();
        expect(await faults('#site-nav'), 'the menu').toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.getByRole('article').locator('a.term').first().hover();
      await expect(page.locator('.term-card')).toBeVisible();
      expect(await faults('.term-card'), 'the card of a word').toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Search' }).first().click();
      await page.getByRole('combobox', { name: 'Search' }).fill('ecs vs fargate');
      await expect(page.locator('dialog.search [role=option]').first()).toBeVisible();
      expect(await faults('dialog.search'), 'the dialog of search').toEqual([]);
    });
  }
}
