import { z } from 'zod';
import { id } from './common.ts';

/** What facts are about: a service or a subject. Its facts stand in `facts/<id>.json`. */
export const topic = z.strictObject({
  id,
  /** The heading on `/facts/`: "AWS Lambda". */
  label: z.string().min(2),
});
export type Topic = z.infer<typeof topic>;
