import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** Illustrated cards side by side; each is a `<Card>`. */
export const cards = defineComponent({
  props: z.strictObject({}),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Cards.astro'),
});
