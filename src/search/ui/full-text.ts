import type { Engine, Result } from '../core/engine.ts';
import { fullTextRow, saysAll, type FullTextPage } from '../core/full-text.ts';
import { href, withoutBase } from './dom.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { data(): Promise<FullTextPage> }[] }>;
}

/** Each page that is looked at is another file to load, some 3 kB. */
const mostPages = 8;

let loading: Promise<Pagefind> | undefined;

/**
 * Pages whose text says every word of the query, best first, without those that are `known`.
 * Pagefind is loaded at the first call. Rejects when it, or a piece of its index, does not come.
 */
export async function findInText(
  query: string,
  group: string,
  known: ReadonlySet<string>,
  engine: Pick<Engine, 'groupOf'> | undefined,
): Promise<Result[]> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const pagefind = await loading;
  const { results } = await pagefind.search(
    query,
    group === '' ? {} : { filters: { section: group } },
  );
  const found = await Promise.all(results.slice(0, mostPages).map(({ data }) => data()));
  return found.flatMap((page) => {
    const path = withoutBase(page.url);
    if (known.has(path) || !saysAll(`${page.meta['title']} ${page.content}`, query)) return [];
    return [fullTextRow(page, path, engine?.groupOf(path) ?? '')];
  });
}

async function load(): Promise<Pagefind> {
  // A variable keeps the bundler from looking for a file that only the finished build has.
  const script = href('/pagefind/pagefind.js');
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({
    ranking: { termFrequency: 0.5, pageLength: 0.6, termSimilarity: 2, metaWeights: { title: 8 } },
    // The worker is another script to load; one search keeps the main thread for a few milliseconds.
    noWorker: true,
    // Otherwise the list of files is asked for under a new address each time, and fails offline.
    metaCacheTag: '',
  });
  return pagefind;
}
