import { z } from 'zod';
import { address, id } from './common.ts';

export const termGroups = [
  'Service levels',
  'Serverless and Lambda',
  'Containers',
  'Orchestration',
  'AWS container services',
  'Kubernetes',
  'Network and access',
  'Money and limits',
] as const;

/** One glossary entry. Its id is its anchor at `/glossary/#id`. */
export const term = z.strictObject({
  id,
  term: z.string().min(2),
  /** One to three plain sentences that stand alone. No figures: those live in the ledger. */
  definition: z.string().min(20).max(320),
  group: z.enum(termGroups),
  /** Other names readers search for: abbreviations, full names, old or wrong names. */
  aliases: z.array(z.string().min(2)).default([]),
  /** Terms that people mix up with this one, by id. */
  notToConfuseWith: z.array(id).default([]),
  /** The page that teaches it, when there is one. */
  page: address.optional(),
  source: id,
});
export type Term = z.infer<typeof term>;
