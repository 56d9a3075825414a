import { z } from 'zod';
import type { OpenBook } from '#content/book.ts';
import { defineComponent, nothing, noText } from '#content/component.ts';
import { bullets } from '#content/markdown-text.ts';
import { formatDate } from '#ledger/format.ts';
import { timelineOf } from '#ledger/ledger.ts';

/** The dated records of the ledger, year by year. */
export const timeline = defineComponent({
  props: z.strictObject({}),
  children: false,
  references: nothing,
  sources: nothing,
  headings: (book) => timelineParts(book).map(({ slug, text }) => ({ depth: 2, slug, text })),
  markdown: (_, { book }) =>
    bullets(
      timelineOf(book.ledger.facts).map(({ value, event, confirmed }) => {
        return `${formatDate(value)}: ${event}${confirmed ? '' : ' (unconfirmed)'}`;
      }),
    ),
  searchText: noText,
  astro: () => import('./Timeline.astro'),
});

/** The years of the timeline, each with its entries. */
export function timelineParts({ ledger }: OpenBook) {
  const years = Map.groupBy(timelineOf(ledger.facts), ({ value }) => value.slice(0, 4));
  return [...years].map(([text, entries]) => ({ slug: `year-${text}`, text, entries }));
}
