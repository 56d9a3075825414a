import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** Sections that few readers need, headings included: each is folded to its heading. */
export const questions = defineComponent({
  props: z.strictObject({}),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Questions.astro'),
});
