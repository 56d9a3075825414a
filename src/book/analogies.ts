import json from './data/analogies.json' with { type: 'json' };
import { analogy as schema, type Analogy } from './schemas/analogy.ts';
import { assertSource } from '#ledger/ledger.ts';
import { indexById, lookUp, parseRecords } from '#content/records.ts';

const file = 'src/book/data/analogies.json';

/** The memory hooks of the site, in the order in which they are taught. */
export const analogies: readonly Analogy[] = parseRecords(schema, json, file);

const analogyIndex = indexById(analogies, 'analogy');
for (const one of analogies) assertSource(one.breaksSource, file, one.id);

/** The analogy with this id. Throws, with the nearest id as a hint, when there is none. */
export function analogy(id: string): Analogy {
  return lookUp(analogyIndex, id, 'analogy');
}
