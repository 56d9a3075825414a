import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { id } from '#ledger/schemas/common.ts';
import { drawingNames } from '../Drawing/component.ts';

/** A drawing, a link as the first paragraph, a sentence; stands inside `<Cards>`. */
export const card = defineComponent({
  props: z.strictObject({ drawing: id }),
  children: true,
  references: ({ drawing }) => [{ id: drawing, names: drawingNames }],
  sources: nothing,
  headings: nothing,
  markdown: (_, { inside }) => inside,
  searchText: noText,
  astro: () => import('./Card.astro'),
});
