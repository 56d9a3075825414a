import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { namesOfTexts } from '#content/names.ts';
import { id } from '#ledger/schemas/common.ts';

/** The drawings of the book, by the names of their files. */
export const drawingNames = namesOfTexts('a drawing', 'drawings/', '.svg');

/** A line drawing. Give a `title` where the text beside it does not say what it shows. */
export const drawing = defineComponent({
  props: z.strictObject({ id, title: z.string().optional() }),
  children: false,
  references: ({ id }) => [{ id, names: drawingNames }],
  sources: nothing,
  headings: nothing,
  markdown: ({ title }) => (title === undefined ? '' : `Drawing: ${title}`),
  searchText: noText,
  astro: () => import('./Drawing.astro'),
});
