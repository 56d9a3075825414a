import json from '#data/misconceptions.json' with { type: 'json' };
import { misconception as schema, type Misconception } from '#schemas/misconception.ts';
import { indexById, lookUp, parseRecords } from './records.ts';

/** What people commonly believe, and what is true instead. Figures stand in braces, by id. */
export const misconceptions: readonly Misconception[] = parseRecords(
  schema,
  json,
  'src/data/misconceptions.json',
);

const misconceptionIndex = indexById(misconceptions, 'misconception');

/** The misconception with this id. Throws, with the nearest id as a hint, when there is none. */
export function misconception(id: string): Misconception {
  return lookUp(misconceptionIndex, id, 'misconception');
}
