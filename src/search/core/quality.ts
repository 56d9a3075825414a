import { queryKinds, type SearchQuery } from '../schemas/search-query.ts';

/** A query, and where its answer came. */
export interface Outcome extends SearchQuery {
  /** Place of the first right page among the answers, from 1; Infinity when it is none of them. */
  place: number;
  /** The pages that were answered, best first. */
  found: readonly string[];
}

/** Asks every query. `find` gives the addresses of pages, best first. */
export function outcomes(
  queries: readonly SearchQuery[],
  find: (query: string) => readonly string[],
): Outcome[] {
  return queries.map((query) => {
    const found = find(query.query);
    const at = found.findIndex((path) => query.pages.includes(path));
    return { ...query, found, place: at < 0 ? Infinity : at + 1 };
  });
}

/** Success at the first place, within the first three, and the mean reciprocal rank, by kind. */
export function qualityTable(all: readonly Outcome[]): string {
  const figures = (name: string, some: readonly Outcome[]) => {
    const share = (most: number) => percent(some.filter(({ place }) => place <= most).length);
    const percent = (count: number) => `${((100 * count) / some.length).toFixed(1)} %`;
    const reciprocal = some.reduce((sum, { place }) => sum + 1 / place, 0) / some.length;
    return row(name, String(some.length), share(1), share(3), reciprocal.toFixed(3));
  };
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  return [
    row('', 'queries', 'first', 'in three', 'MRR'),
    ...queryKinds.flatMap((kind) => {
      const some = byKind.get(kind);
      return some === undefined ? [] : figures(kind, some);
    }),
    figures('all', all),
  ].join('\n');
}

/** The queries whose answer did not come first, by kind, with what came instead. */
export function misses(all: readonly Outcome[]): string[] {
  return all
    .filter(({ place }) => place > 1)
    .map(({ kind, query, pages, place, found }) => {
      const where = place === Infinity ? 'not found' : `at ${place}`;
      return `${kind}: "${query}" → ${pages.join(' or ')} ${where}; first is ${found[0] ?? 'nothing'}`;
    });
}

function row(name: string, ...figures: string[]): string {
  return name.padEnd(10) + figures.map((figure) => figure.padStart(10)).join('');
}
