import { z } from 'zod';
import { id } from '#ledger/schemas/common.ts';

/** What the comparison card of search shows when a query names two services or levels. */
export const comparisons = z.strictObject({
  /** Which responsibility option stands for a glossary term, by their ids. */
  subjects: z.record(id, id),
  /** Terms that are levels: the option is only an example of them. */
  levels: z.array(id),
  /** Figures beside the duties; facts by option. An option without a fact has no such figure. */
  figures: z.array(z.strictObject({ label: z.string().max(30), facts: z.record(id, id) })),
});
