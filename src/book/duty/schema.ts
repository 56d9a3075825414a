import { z } from 'zod';
import { address, id } from '#ledger/schemas/common.ts';

export const levels = ['unmanaged', 'managed', 'fully-managed'] as const;
export const level = z.enum(levels);
export type Level = z.infer<typeof level>;

/** The parts of the list of duties, in their order. */
export const dutyGroups = ['machines', 'platform', 'yours'] as const;
export type DutyGroup = (typeof dutyGroups)[number];

/** A piece of work that somebody has to do. Order in the file is order in the bar, machine first. */
export const duty = z.strictObject({
  id,
  /** Duties of one group stand together. */
  group: z.enum(dutyGroups),
  label: z.string(),
  /** At most two words, for small pictures. */
  short: z.string().max(16),
  /** What doing this duty means in practice, one sentence. */
  means: z.string().max(200),
});

/** A way of running work on AWS: one column of the responsibility table. */
export const option = z.strictObject({
  id,
  label: z.string(),
  /** At most three words, for the head of a narrow column. */
  short: z.string().max(24),
  level,
  /** Position on the spectrum, 0 (all yours) to 100 (all AWS's); only its order means something. */
  position: z.number().min(0).max(100),
  /** What you give up by taking this option, one sentence. */
  givesUp: z.string().max(200),
  page: address,
});

/** Who does one duty under one option. */
export const cell = z.strictObject({
  who: z.enum(['customer', 'aws', 'shared', 'none']),
  /** True when this is our reading of the sources rather than their own words. */
  inferred: z.boolean().default(false),
  source: id,
  note: z.string().max(240).optional(),
});

/** The cells of the table. The lists of duties and options in the same file are read for themselves. */
export const cells = z.strictObject({
  duties: z.array(z.unknown()),
  options: z.array(z.unknown()),
  /** `cells[option][duty]`. */
  cells: z.record(id, z.record(id, cell)),
});
export type Cells = z.infer<typeof cells>;
export type Duty = z.infer<typeof duty>;
export type Option = z.infer<typeof option>;
export type Cell = z.infer<typeof cell>;
export type Who = Cell['who'];
