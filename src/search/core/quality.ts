import type { Result } from './engine.ts';
import { stemsOf } from './text.ts';
import { queryKinds, type SearchQuery } from '../schemas/search-query.ts';

/** A query, and what came of it. */
export interface Outcome {
  query: SearchQuery;
  results: readonly Result[];
  /** The answering section is what the first result links to. */
  isFirst: boolean;
  /** One of the first three results links to it, or offers it below. */
  isInThree: boolean;
  isPageFirst: boolean;
}

/** Asks every query that the site has an answer to. */
export function outcomes(
  queries: readonly SearchQuery[],
  find: (query: string) => readonly Result[],
): Outcome[] {
  return queries.filter(isAnswered).map((query) => {
    const results = find(query.query);
    const pages =
      query.pages ?? query.sections?.map((address) => address.split('#')[0] ?? '') ?? [];
    const isRight = ({ address, path }: { address: string; path?: string }) =>
      query.sections?.includes(address) ?? pages.includes(path ?? '');
    const [first, ...rest] = results.slice(0, 3);
    return {
      query,
      results,
      isFirst: first !== undefined && isRight(first),
      isInThree: [first, ...rest].some(
        (one) => one !== undefined && (isRight(one) || one.more.some(isRight)),
      ),
      isPageFirst: first !== undefined && pages.includes(first.path),
    };
  });
}

function isAnswered({ pages, sections }: SearchQuery): boolean {
  return (pages ?? sections ?? []).length > 0;
}

/** Shares by kind and set: right section first, right section in the first three, right page first. */
export function qualityTable(all: readonly Outcome[]): string {
  const groups = Map.groupBy(all, ({ query }) => `${query.kind} ${query.set}`);
  const names = queryKinds.flatMap((kind) => [`${kind} tuned`, `${kind} held`]);
  return [
    row('', ['queries', 'section 1st', 'in three', 'page 1st']),
    ...names.flatMap((name) => {
      const some = groups.get(name);
      if (some === undefined) return [];
      const share = (is: (one: Outcome) => boolean) =>
        `${((100 * some.filter(is).length) / some.length).toFixed(1)} %`;
      return row(name, [
        String(some.length),
        share(({ isFirst }) => isFirst),
        share(({ isInThree }) => isInThree),
        share(({ isPageFirst }) => isPageFirst),
      ]);
    }),
  ].join('\n');
}

/**
 * How much of the answer that a query's author expects, by weight of its words, the first result's
 * section says, and the best of the first three. It needs nobody who reads held queries and says
 * which sections answer them, so it only shows whether a change helps there, too.
 */
export function saidTable(
  queries: readonly SearchQuery[],
  find: (query: string) => readonly Result[],
  texts: ReadonlyMap<string, string>,
): string {
  const stems = new Map([...texts].map(([at, text]) => [at, new Set(stemsOf(text))] as const));
  const holding = new Map<string, number>();
  for (const one of stems.values().flatMap((set) => set)) {
    holding.set(one, (holding.get(one) ?? 0) + 1);
  }
  const weightOf = (one: string) => Math.log(1 + texts.size / (1 + (holding.get(one) ?? 0)));
  const sum = (list: Iterable<string>) => [...list].reduce((all, one) => all + weightOf(one), 0);
  const said = (address: string, answer: string) => {
    const expected = new Set(stemsOf(answer));
    return sum(expected.intersection(stems.get(address) ?? new Set())) / sum(expected);
  };
  const groups = Map.groupBy(
    queries.filter(({ answer }) => answer !== undefined),
    ({ kind, set }) => `${kind} ${set}`,
  );
  return [
    row('', ['queries', 'said 1st', 'in three']),
    ...[...groups].map(([name, some]) => {
      const each = some.map(({ query, answer = '' }) =>
        find(query)
          .slice(0, 3)
          .map(({ address }) => said(address, answer)),
      );
      const mean = (value: (shares: readonly number[]) => number) =>
        `${((100 * each.reduce((all, one) => all + value(one), 0)) / each.length).toFixed(1)} %`;
      return row(name, [
        String(some.length),
        mean(([first = 0]) => first),
        mean((shares) => Math.max(0, ...shares)),
      ]);
    }),
  ].join('\n');
}

/** The queries whose answer is not what the first result links to, with what was shown instead. */
export function misses(all: readonly Outcome[]): string[] {
  return all
    .filter(({ isFirst }) => !isFirst)
    .map(({ query, results, isInThree }) => {
      const shown = results.slice(0, 3).map(({ address }) => address);
      const where = isInThree ? 'in the first three' : 'not in the first three';
      return [
        `${query.kind}, ${query.set}: ${JSON.stringify(query.query.slice(0, 120))} is ${where}`,
        `    wanted ${(query.sections ?? query.pages ?? []).join(' ')}`,
        `    shown  ${shown.join(' ') || 'nothing'}`,
      ].join('\n');
    });
}

function row(name: string, figures: readonly string[]): string {
  return name.padEnd(16) + figures.map((figure) => figure.padStart(13)).join('');
}
