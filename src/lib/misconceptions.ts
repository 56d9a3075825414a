import json from '#data/misconceptions.json' with { type: 'json' };
import { misconception as schema, type Misconception } from '#schemas/misconception.ts';
import { fillFigures } from './derived.ts';
import { assertSource } from './ledger.ts';
import { indexById, lookUp, parseRecords } from './records.ts';

const file = 'src/data/misconceptions.json';

/** What people commonly believe, and what is true instead. Figures stand in braces, by id. */
export const misconceptions: readonly Misconception[] = parseRecords(schema, json, file);

const misconceptionIndex = indexById(misconceptions, 'misconception');
for (const one of misconceptions) {
  assertSource(one.source, file, one.id);
  // Unknown figures stop the build here, not on the page that happens to show them.
  fillFigures(one.people + one.fact);
}

/** The misconception with this id. Throws, with the nearest id as a hint, when there is none. */
export function misconception(id: string): Misconception {
  return lookUp(misconceptionIndex, id, 'misconception');
}
