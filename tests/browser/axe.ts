import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, laidOut } from './site.ts';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change. Everything else is the same in both. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Asks axe about the page, or the part that `within` selects: both themes, narrow and wide.
 * `alsoNarrow` is false where every-page.test.ts has asked about the structure of the narrow page.
 */
export async function expectNoFaults(
  page: Page,
  {
    within,
    alsoNarrow = true,
    widths = [360, 1280],
  }: { within?: string; alsoNarrow?: boolean; widths?: readonly number[] } = {},
): Promise<void> {
  await laidOut(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      // A color in transition from one theme to the other has a contrast of its own.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = axeFor(page);
      if (within !== undefined) axe.include(within);
      if (colorScheme === 'light' && (alsoNarrow || width > 1000)) axe.withTags(everyRule);
      else axe.withRules(colorRules);
      expect(await faultsOf(axe), `${colorScheme}, ${width} px`).toEqual([]);
    }
  }
}

/** Axe, for what is the same in both themes and nearly so at any width. */
export function structureFaults(page: Page): AxeBuilder {
  return axeFor(page).withTags(everyRule).disableRules(colorRules);
}

/**
 * Axe, asked for faults only, and without a page of its own to join the answers of frames, of
 * which there are none: together a quarter of the time.
 */
export function axeFor(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** Each broken rule with the first part of the page that breaks it. */
export async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
