import { z } from 'zod';
import { address } from '#ledger/schemas/common.ts';

export const queryKinds = ['term', 'alias', 'typo', 'question', 'concept'] as const;

/** Something that a reader types into the search, and the pages that answer it. */
export const searchQuery = z.strictObject({
  kind: z.enum(queryKinds),
  query: z.string().min(1),
  /** Any of them is right in the first place. */
  pages: z.array(address).min(1),
});
export type SearchQuery = z.infer<typeof searchQuery>;
