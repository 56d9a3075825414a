import { matcher } from './mark.ts';
import { isStopWord, stem, wordsOfQuery } from './text.ts';

/** One row of the list that a reader sees. */
export interface Row {
  address: string;
  path: string;
  title: string;
  heading: string;
  section: string;
  text: string;
}

/** Both tiers as one list, no page twice. */
export function merge(first: readonly Row[], second: readonly Row[]): Row[] {
  const seen = new Set(first.map(({ path }) => path));
  return [...first, ...second.filter(({ path }) => !seen.has(path))];
}

/** Tells which words to mark for a query that means these stems; its last word may be unfinished. */
export function matcherFor(query: string, stems: readonly string[]): (word: string) => boolean {
  const words = wordsOfQuery(query).filter((word) => !isStopWord(word));
  return matcher([...words.map(stem), ...stems], /\s$/.test(query) ? '' : words.at(-1));
}
