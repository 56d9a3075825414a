import type { Engine } from '../core/engine.ts';
import { fullTextRow, saysAll, type FullTextPage } from '../core/full-text.ts';
import type { Row } from '../core/rows.ts';
import { href, withoutBase } from './dom.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  search(
    query: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; data(): Promise<FullTextPage> }[] }>;
}

interface FullText {
  pagefind: Pagefind;
  /** Addresses of pages, without the base path, by Pagefind's ids. */
  pages: Readonly<Record<string, string>>;
}

export interface FoundInText {
  rows: Row[];
  /** Looks at the next pages; undefined when there are no more. */
  more: (() => Promise<FoundInText>) | undefined;
}

/** Each page looked at is another file to load, some 3 kB. */
const pagesAtOnce = 2;

let loading: Promise<FullText> | undefined;

/**
 * Pages whose text says every word of the query, best first, without those that are `known`.
 * Pagefind is loaded at the first call. Rejects when it, or a piece of its index, does not come.
 */
export async function findInText(
  query: string,
  section: string,
  known: ReadonlySet<string>,
  engine: Pick<Engine, 'pageAt'> | undefined,
): Promise<FoundInText> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  const { pagefind, pages } = await loading;
  const { results } = await pagefind.search(query, section === '' ? {} : { filters: { section } });
  const unknown = results.filter(({ id }) => !known.has(pages[id] ?? ''));
  return look(unknown);

  async function look(left: typeof results): Promise<FoundInText> {
    const found = await Promise.all(left.slice(0, pagesAtOnce).map(({ data }) => data()));
    const rest = left.slice(pagesAtOnce);
    const rows = found
      .filter(({ content, meta }) => saysAll(`${meta['title']} ${content}`, query))
      .map((page) => {
        const path = withoutBase(page.url);
        return fullTextRow(page, path, engine?.pageAt(path)?.section ?? '');
      });
    return { rows, more: rest.length === 0 ? undefined : () => look(rest) };
  }
}

async function load(): Promise<FullText> {
  const folder = href('/pagefind/');
  // A variable keeps the bundler from looking for a file that only the finished build has.
  const script = `${folder}pagefind.js`;
  const [pagefind, list] = (await Promise.all([
    import(/* @vite-ignore */ script),
    fetch(`${folder}pages.json`),
  ])) as [Pagefind, Response];
  await pagefind.options({
    ranking: { termFrequency: 0.5, pageLength: 0.6, termSimilarity: 2, metaWeights: { title: 8 } },
    // The worker is another script to load; one search keeps the main thread for a few milliseconds.
    noWorker: true,
    // Otherwise the list of files is asked for under a new address each time, and fails offline.
    metaCacheTag: '',
  });
  return { pagefind, pages: (await list.json()) as FullText['pages'] };
}
