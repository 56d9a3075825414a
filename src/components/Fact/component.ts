import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { figureNames } from '#content/kinds.ts';
import { id } from '#ledger/schemas/common.ts';

/** A figure of the ledger, with its source: `<Fact id="lambda-timeout-max" />`. */
export const fact = defineComponent({
  props: z.strictObject({ id }),
  children: false,
  references: ({ id }) => [{ id, names: figureNames }],
  sources: ({ id }, { ledger }) => ledger.sourcesOf(ledger.figure(id)).map((source) => source.id),
  headings: nothing,
  markdown: ({ id }, { book }) => book.ledger.fillText(`{${id}}`),
  searchText: ({ id }, { ledger }) => ledger.figure(id).label,
  astro: () => import('./Fact.astro'),
});
