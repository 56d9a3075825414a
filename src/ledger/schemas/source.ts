import { z } from 'zod';
import { day, id } from './common.ts';

/** One document that records and pages rest on. */
export const source = z.strictObject({
  id,
  title: z.string().min(3),
  url: z.url({ protocol: /^https$/, error: 'write an address that begins with https://' }),
  /** Who speaks, in a word of the book: the maker, another project, or somebody who reports. */
  kind: id.optional(),
  /** The day on which the statement was last compared with this source. */
  checked: day,
  /** What kind of copy was read, when it was not the live page. */
  copy: z.string().optional(),
});
export type Source = z.infer<typeof source>;
