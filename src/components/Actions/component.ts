import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** What to do next: a list of links. The first is the main button, the second a button, the rest quiet. */
export const actions = defineComponent({
  props: z.strictObject({}),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Actions.astro'),
});
