import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';

/**
 * A table that is none: `if` for conditions with what follows from them, `check` for things with a
 * yes or a no and the reason, `error` for messages with meaning and cure.
 */
export const pairs = defineComponent({
  props: z.strictObject({ kind: z.enum(['if', 'check', 'error']) }),
  children: true,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Pairs.astro'),
});
