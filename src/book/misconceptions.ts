import json from './data/misconceptions.json' with { type: 'json' };
import { misconception as schema, type Misconception } from './schemas/misconception.ts';
import { fillText } from './derived.ts';
import { assertSource } from '#ledger/ledger.ts';
import { indexById, lookUp, parseRecords } from '#content/records.ts';

const file = 'src/book/data/misconceptions.json';

/** What people commonly believe, and what is true instead, with the figures written out. */
export const misconceptions: readonly Misconception[] = parseRecords(schema, json, file).map(
  // Unknown figures stop the build here, not on the page that happens to show them.
  (one) => ({ ...one, people: fillText(one.people), fact: fillText(one.fact) }),
);

const misconceptionIndex = indexById(misconceptions, 'misconception');
for (const one of misconceptions) assertSource(one.source, file, one.id);

/** The misconception with this id. Throws, with the nearest id as a hint, when there is none. */
export function misconception(id: string): Misconception {
  return lookUp(misconceptionIndex, id, 'misconception');
}

/** What is true instead, in its first sentence, which must be able to stand alone. */
export function inShort({ fact }: Pick<Misconception, 'fact'>): string {
  return fact.split(/(?<=\.) /, 1)[0] ?? fact;
}
