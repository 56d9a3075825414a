import { z } from 'zod';
import { address, id } from '#ledger/schemas/common.ts';

/** Something people believe, and what is true instead. Figures are written as `{fact-id}`. */
export const misconception = z.strictObject({
  id,
  people: z.string().min(8),
  fact: z.string().min(8),
  page: address,
  source: id,
});
export type Misconception = z.infer<typeof misconception>;
