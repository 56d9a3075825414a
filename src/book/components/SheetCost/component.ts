import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { printableNames } from '#content/kinds.ts';
import { formatUsd } from '#ledger/format.ts';
import type { Figure } from '#ledger/ledger.ts';
import { id } from '#ledger/schemas/common.ts';

/** What something costs per month, in cents, so that a column of amounts lines up. */
export const sheetCost = defineComponent({
  props: z.strictObject({ id }),
  children: false,
  references: ({ id }) => [{ id, names: printableNames }],
  sources: ({ id }, { ledger }) => ledger.sourcesOf(ledger.figure(id)).map((source) => source.id),
  headings: nothing,
  markdown: ({ id }, { book }) => monthlyCost(book.ledger.figure(id)),
  searchText: ({ id }, { ledger }) => ledger.figure(id).label,
  astro: () => import('./SheetCost.astro'),
});

/** An amount of dollars with two decimals. A price of nothing is nothing per month, too. */
export function monthlyCost(figure: Figure): string {
  const isAmount = figure.kind === 'derived' && figure.unit === 'usd';
  const isFree = figure.kind === 'price' && figure.value === 0;
  if ((isAmount || isFree) && typeof figure.value === 'number') return formatUsd(figure.value);
  throw new Error(`"${figure.id}" is no amount per month: take a figure derived in dollars.`);
}
