import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { entries, figuresOf, inWords, labels, namesIn } from '../entries.ts';

/**
 * Days on an axis of years, written as for `<Bars>`; `from-id + to-id: name` draws a span.
 */
export const dates = defineComponent({
  props: z.strictObject({
    facts: entries,
    caption: z.string().min(10),
  }),
  children: false,
  references: namesIn,
  sources: ({ facts }, { ledger }) =>
    figuresOf(facts, ledger)
      .flatMap(ledger.sourcesOf)
      .map(({ id }) => id),
  headings: nothing,
  markdown: (props, { book }) => inWords(props, book.ledger),
  searchText: labels,
  astro: () => import('./Dates.astro'),
});
