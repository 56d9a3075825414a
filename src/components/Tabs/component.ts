import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { id } from '#ledger/schemas/common.ts';

/**
 * Variants of one thing, of which a reader wants one: `<Tabs group="tool">` around `<TabItem>`. Tabs
 * of one group show the same variant, here and on other pages. Without script, and on paper, all
 * variants stand below each other.
 */
export const tabs = defineComponent({
  props: z.strictObject({ group: id.optional() }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Tabs.astro'),
});
