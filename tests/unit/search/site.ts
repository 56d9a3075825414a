import { makeIndex } from '#search/build/make-index.ts';
import { searchSources } from '#search/build/search-sources.ts';
import { createEngine } from '#search/core/engine.ts';
import { openMessages } from '#search/core/messages.ts';
import { openIndex } from '#search/core/open-index.ts';
import { finish } from '#search/core/steps.ts';
import { book } from '../book.ts';

/** The search of the site as its sources are now, without building it. */
export const data = makeIndex(searchSources(book, book.pages));
export const index = finish(openIndex(data.index, data.text));
export const engine = createEngine(index, openMessages(data.messages));
export const paths = index.pages.map(({ path }) => path);

/** Address of the page that comes first for a query. */
export function first(query: string): string | undefined {
  return engine.find(query).results[0]?.path;
}
