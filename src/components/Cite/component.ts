import { z } from 'zod';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { figureNames } from '#content/kinds.ts';
import { id } from '#ledger/schemas/common.ts';

/** The source of a record without its value: `<Cite id="app-runner-status" />` after a sentence about it. */
export const cite = defineComponent({
  props: z.strictObject({ id }),
  children: false,
  references: ({ id }) => [{ id, names: figureNames }],
  sources: ({ id }, { ledger }) => ledger.sourcesOf(ledger.figure(id)).map((source) => source.id),
  headings: nothing,
  markdown: noText,
  searchText: noText,
  astro: () => import('./Cite.astro'),
});
