import type { Engine } from '#lib/search/engine.ts';
import { fullTextRow, saysAll, type FullTextPage, type Row } from '#lib/search/merge.ts';
import { href, withoutBase } from './dom.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { data(): Promise<FullTextPage> }[] }>;
}

/** Each page looked at is a file to load. */
const mostPages = 4;

let pagefind: Promise<Pagefind> | undefined;

/**
 * Pages whose text says every word of the query, best first. Pagefind is loaded at the first call.
 * Rejects when it, or a piece of its index, cannot be loaded.
 */
export async function findInText(
  query: string,
  section: string,
  engine: Pick<Engine, 'sectionOf'> | undefined,
): Promise<Row[]> {
  pagefind ??= load().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  const { search } = await pagefind;
  const found = await search(query, section === '' ? {} : { filters: { section } });
  const pages = await Promise.all(found.results.slice(0, mostPages).map(({ data }) => data()));
  return pages
    .filter(({ content, meta }) => saysAll(`${meta['title']} ${content}`, query))
    .map((page) => {
      const path = withoutBase(page.url);
      return fullTextRow(page, path, engine?.sectionOf(path) ?? '');
    });
}

async function load(): Promise<Pagefind> {
  // A variable keeps the bundler from looking for a file that only the finished build has.
  const address = href('/pagefind/pagefind.js');
  const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
  await loaded.options({
    ranking: { termFrequency: 0.5, pageLength: 0.6, termSimilarity: 2, metaWeights: { title: 8 } },
    // The worker is another script to load; one search keeps the main thread for a few milliseconds.
    noWorker: true,
    // Otherwise the list of files is asked for under a new address each time, and fails offline.
    metaCacheTag: '',
  });
  return loaded;
}
