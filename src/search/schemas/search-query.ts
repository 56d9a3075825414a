import { z } from 'zod';
import { address } from '#ledger/schemas/common.ts';

/** Names (the first three) must be found; all others are answered by sections. */
export const queryKinds = [
  'term',
  'alias',
  'typo',
  'concept',
  'paraphrase',
  'question',
  'error',
] as const;

/** An address of the site with or without an anchor. */
const section = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/);

/** Something that a reader types into the search, and what answers it. */
export const searchQuery = z
  .strictObject({
    kind: z.enum(queryKinds),
    query: z.string().min(1),
    /** Pages of which any is right in the first place. */
    pages: z.array(address).min(1).optional(),
    /** Sections of which any is right, with their anchors; empty when the site has no answer. */
    sections: z.array(section).optional(),
    topic: z.string().optional(),
    /** What the author of the query expects to read. */
    answer: z.string().optional(),
    /** Held queries are asked once per milestone, reported apart, and never tuned on. */
    set: z.enum(['tuned', 'held']).default('tuned'),
  })
  .refine(({ pages, sections, set }) => pages ?? sections ?? set === 'held', {
    message: 'say which pages or sections answer the query',
  });
export type SearchQuery = z.infer<typeof searchQuery>;
