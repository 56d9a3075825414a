import { nearest } from './nearest.ts';

/** Makes records findable by id. */
export function indexById<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The record with this id. Throws with the nearest known id when there is none. */
export function lookUp<T>(index: ReadonlyMap<string, T>, id: string, what: string): T {
  const record = index.get(id);
  if (record !== undefined) return record;
  const like = nearest(id, index.keys());
  const hint = like === undefined ? '' : `. Did you mean "${like}"?`;
  throw new Error(`There is no ${what} with the id "${id}"${hint}`);
}
