import json from '#data/analogies.json' with { type: 'json' };
import { analogy as schema, type Analogy } from '#schemas/analogy.ts';
import { indexById, lookUp, parseRecords } from './records.ts';

/** The memory hooks of the site, in the order in which they are taught. */
export const analogies: readonly Analogy[] = parseRecords(schema, json, 'src/data/analogies.json');

const analogyIndex = indexById(analogies, 'analogy');

/** The analogy with this id. Throws, with the nearest id as a hint, when there is none. */
export function analogy(id: string): Analogy {
  return lookUp(analogyIndex, id, 'analogy');
}
