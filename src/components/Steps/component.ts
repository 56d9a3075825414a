import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** A numbered list whose items are steps to take one after the other: `<Steps>1. …</Steps>`. */
export const steps = defineComponent({
  props: z.strictObject({}),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Steps.astro'),
});
