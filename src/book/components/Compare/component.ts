import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { table } from '#content/markdown-text.ts';
import { responsibilities } from '../../duty/responsibility.ts';

/** Two options side by side, chosen by the reader. */
export const compare = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: nothing,
  markdown: (_, { book }) =>
    table(
      ['Option', 'What you give up'],
      responsibilities(book).options.map(({ label, givesUp }) => [label, givesUp]),
    ),
  searchText: noText,
  astro: () => import('./Compare.astro'),
});
