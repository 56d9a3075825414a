import type { Result } from './engine.ts';
import { isStopWord, stem, tokensOf, wordsOf } from './text.ts';

/** What is used of a page that full text has found; `locations` are positions among its words. */
export interface FullTextPage {
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  sub_results: readonly { title: string; url: string; locations: readonly number[] }[];
}

const wordsBefore = 7;
const wordsShown = 28;

/**
 * True when every word of the query that carries meaning stands in the text, as it is or in
 * another form. Full text also brings pages with similar words, which is how nonsense finds junk.
 * The last word may be the beginning of one.
 */
export function saysAll(content: string, query: string): boolean {
  const wanted = wordsOf(query).filter((word) => !isStopWord(word));
  if (wanted.length === 0) return false;
  const words = new Set([...wordsOf(content), ...tokensOf(content)]);
  const stems = new Set([...words].map(stem));
  const last = wanted.at(-1) ?? '';
  return wanted.every(
    (word) =>
      words.has(word) ||
      stems.has(stem(word)) ||
      (word === last && word.length > 2 && [...words].some((other) => other.startsWith(word))),
  );
}

/** The row of a page that full text has found: its section with the most matches, and the words there. */
export function fullTextRow(page: FullTextPage, path: string, group: string): Result {
  const [best] = page.sub_results.toSorted((a, b) => b.locations.length - a.locations.length);
  const title = page.meta['title'] ?? path;
  const anchor = best?.url.split('#')[1];
  const words = page.content.split(/\s+/);
  const start = Math.max(0, (best?.locations[0] ?? 0) - wordsBefore);
  const text = words.slice(start, start + wordsShown).join(' ');
  return {
    address: anchor === undefined ? path : `${path}#${anchor}`,
    path,
    title,
    crumbs: [...new Set([group, title])].filter((one) => one !== ''),
    heading: anchor === undefined ? '' : (best?.title ?? ''),
    group,
    text: `${start > 0 ? '… ' : ''}${text}${start + wordsShown < words.length ? ' …' : ''}`,
    isInBody: false,
    more: [],
  };
}
