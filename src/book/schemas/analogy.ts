import { z } from 'zod';
import { address, id } from '#ledger/schemas/common.ts';

/** A memory hook from the source document, taught in three lines. */
export const analogy = z.strictObject({
  id,
  /** The source document's own label: "The Food Flask". */
  name: z.string(),
  stands: z.string(),
  holds: z.string().min(20).max(400),
  breaks: z.string().min(20).max(400),
  breaksSource: id,
  precise: z.string().min(20).max(300),
  page: address,
  /** Words a searcher may remember it by. */
  aliases: z.array(z.string()).default([]),
  /** What the three parts of its scene stand for, from left to right. */
  callouts: z.array(z.strictObject({ picture: z.string(), means: z.string() })).length(3),
  /** What the drawing shows, for people who do not see it. */
  drawing: z.string().min(10).max(160),
});
export type Analogy = z.infer<typeof analogy>;
