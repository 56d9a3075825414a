import { z } from 'zod';

/** What a book tells search beyond its pages and terms. */
export const searchWords = z.strictObject({
  /**
   * Subjects that exclude each other, such as services, each with the words that name it. A query
   * that names one wants no other.
   */
  subjects: z.array(z.array(z.string().min(2)).min(1)),
  /** Words that mean the same to a searcher, group by group. */
  synonyms: z.array(z.array(z.string().min(1)).min(2)),
  /** What a word that readers type stands for in words of the pages: "pandas": "library package". */
  hints: z.record(z.string().min(2), z.string().min(2)),
});
