import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/**
 * The one or two sections that a page is about, headings included: a tinted band. The others weigh
 * as usual, and those that few readers need go into `<Questions>`.
 */
export const key = defineComponent({
  props: z.strictObject({}),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Key.astro'),
});
