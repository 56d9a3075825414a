import { z } from 'zod';
import { nearest } from './nearest.ts';

/**
 * Parses a file of records, each with an `id`.
 * Throws one error that lists every fault with file, id, place and what was expected.
 */
export function parseRecords<T extends { id: string }>(
  schema: z.ZodType<T>,
  raw: unknown,
  file: string,
): T[] {
  if (!Array.isArray(raw)) throw new Error(`${file}: expected a list of records`);
  const records: T[] = [];
  const faults: string[] = [];
  raw.forEach((item: unknown, index) => {
    const result = schema.safeParse(item);
    if (result.success) records.push(result.data);
    else faults.push(describeFault(result.error, file, nameOf(item, index)));
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return records;
}

/** Parses a file that is one object. Throws like `parseRecords`. */
export function parseFile<T>(schema: z.ZodType<T>, raw: unknown, file: string): T {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new Error(describeFault(result.error, file));
}

/** Makes records findable by id. Throws when an id is used twice. */
export function indexById<T extends { id: string }>(
  records: readonly T[],
  what: string,
): Map<string, T> {
  const index = new Map<string, T>();
  for (const record of records) {
    if (index.has(record.id)) {
      throw new Error(`The ${what} id "${record.id}" is used twice: rename or remove one record`);
    }
    index.set(record.id, record);
  }
  return index;
}

/** The record with this id. Throws with the nearest known id when there is none. */
export function lookUp<T>(index: ReadonlyMap<string, T>, id: string, what: string): T {
  const record = index.get(id);
  if (record !== undefined) return record;
  const like = nearest(id, index.keys());
  const hint = like === undefined ? '' : `. Did you mean "${like}"?`;
  throw new Error(`There is no ${what} with the id "${id}"${hint}`);
}

function describeFault(error: z.ZodError, file: string, record?: string): string {
  return error.issues
    .map((issue) => {
      const path = issue.path.map(String).join('.');
      return [file, record, path, issue.message].filter(Boolean).join(': ');
    })
    .join('\n');
}

function nameOf(item: unknown, index: number): string {
  const named = z.object({ id: z.string() }).safeParse(item);
  return named.success ? `"${named.data.id}"` : `record ${index + 1}`;
}
