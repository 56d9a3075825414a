import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { printableNames } from '#content/kinds.ts';
import { id } from '#ledger/schemas/common.ts';

/**
 * A confirmed number or date of the ledger, with its source: `<Fact id="lambda-timeout-max" />`.
 * A status, or what nobody could confirm, is said in words, with `<Cite>` behind them.
 */
export const fact = defineComponent({
  props: z.strictObject({ id }),
  children: false,
  references: ({ id }) => [{ id, names: printableNames }],
  sources: ({ id }, { ledger }) => ledger.sourcesOf(ledger.figure(id)).map((source) => source.id),
  headings: nothing,
  markdown: ({ id }, { book }) => book.ledger.print(id),
  searchText: ({ id }, { ledger }) => ledger.figure(id).label,
  astro: () => import('./Fact.astro'),
});
