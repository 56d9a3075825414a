import { z } from 'zod';
import { id } from '#ledger/schemas/common.ts';

/** A figure for some of the options, by their ids. */
const figure = z.strictObject({
  /** Says what the figure applies to: "A million calls of 200 ms with 512 MB". */
  label: z.string().max(60),
  facts: z.record(id, id),
});

/** What the comparison card of search shows when a query compares two services or levels. */
export const comparisons = z.strictObject({
  /** Which responsibility options stand for a glossary term, the usual one first. */
  subjects: z.record(id, z.array(id).min(1)),
  /** Terms that are levels: their option is only an example. */
  levels: z.array(id),
  /** Two terms that are compared in other forms than each has by itself. */
  pairs: z.array(z.strictObject({ terms: z.tuple([id, id]), options: z.tuple([id, id]) })),
  /** Names of terms that say too little: a "server" in an error message is no service. */
  ignored: z.array(z.string()),
  figures: z.array(figure),
  /** What it costs, each with the example that the price is for. */
  prices: z.array(figure),
});
