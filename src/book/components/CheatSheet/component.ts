import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** The frame of the cheat sheet, around its blocks. */
export const cheatSheet = defineComponent({
  props: z.strictObject({}),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./CheatSheet.astro'),
});
