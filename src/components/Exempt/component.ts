import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/** A figure in prose that no record can hold, and why. */
export const exempt = defineComponent({
  props: z.strictObject({ why: z.string().min(10) }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Exempt.astro'),
});
