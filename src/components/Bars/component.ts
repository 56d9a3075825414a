import { z } from 'zod';
import { defineComponent, nothing } from '#content/component.ts';
import { entries, figuresOf, inWords, labels, namesIn } from '../entries.ts';

/**
 * Records of one kind as bars: `<Bars facts="lambda-timeout-default: by default; lambda-timeout-max:
 * at most" caption="…" />`. `scale="log"` where the largest is more than fifty times the smallest.
 */
export const bars = defineComponent({
  props: z.strictObject({
    facts: entries,
    caption: z.string().min(10),
    scale: z.enum(['even', 'log']).default('even'),
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
  astro: () => import('./Bars.astro'),
});
