import { z } from 'zod';
import { address, id } from '#ledger/schemas/common.ts';

/** One glossary entry. Its id is its anchor at `/glossary/#id`. */
export const term = z.strictObject({
  id,
  term: z.string().min(2),
  /** One to three plain sentences that stand alone. No figures: those live in the ledger. */
  definition: z.string().min(20).max(320),
  /** One of the groups that the book names. */
  group: z.string(),
  /** Other names of the same thing: abbreviations, full names, old or wrong names. */
  aliases: z.array(z.string().min(2)).default([]),
  /** What else readers type when this term helps them: kinds, parts and products, no synonyms. */
  related: z.array(z.string().min(2)).default([]),
  /** Terms that people mix up with this one, by id. */
  notToConfuseWith: z.array(id).default([]),
  /** The page that teaches it, when there is one. */
  page: address.optional(),
  source: id,
});
export type Term = z.infer<typeof term>;
