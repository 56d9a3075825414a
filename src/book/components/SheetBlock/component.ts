import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** One block of the cheat sheet. `area` chooses its form. */
export const sheetBlock = defineComponent({
  props: z.strictObject({ area: z.enum(['path', 'duties', 'figures', 'words']) }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./SheetBlock.astro'),
});
